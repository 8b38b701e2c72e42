#!/usr/bin/env node
// Builds dist/: a small main, the workers as files of their own, and chunks that are loaded when first needed.
//   node tools/build.mjs [--if-needed]
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { plugins } from './build-plugins.mjs'
import { bundledLicences } from './licences.mjs'
import { root } from './root.mjs'
import { makeTables } from './tables.mjs'

const out = join(root, 'dist')

/** The newest change below the folders and files that the bundle is made from. */
function newest(paths) {
  return Math.max(
    ...paths.flatMap((path) => {
      const info = statSync(path)
      return info.isDirectory() ? [newest(readdirSync(path).map((name) => join(path, name)))] : [info.mtimeMs]
    }),
  )
}

function isFresh() {
  const main = join(out, 'main.js')
  if (!existsSync(main)) return false
  const sources = ['src', 'tools', 'package-lock.json'].map((name) => join(root, name))
  return statSync(main).mtimeMs > newest(sources)
}

/** What maps the codes of Chinese fonts in a PDF to characters; those of other scripts would be as much again. */
const CHINESE_MAPS = /^(?:Adobe-(?:GB1|CNS1)|GB|UniGB|B5|ETen|ETHK|HKscs|UniCNS|CNS|Identity|H\b|V\b)/

function copyCharacterMaps(folder) {
  const from = join(root, 'node_modules/pdfjs-dist/cmaps')
  mkdirSync(folder)
  for (const name of readdirSync(from).filter((file) => CHINESE_MAPS.test(file) || file === 'LICENSE'))
    copyFileSync(join(from, name), join(folder, name))
}

makeTables()
if (!process.argv.includes('--if-needed') || !isFresh()) {
  rmSync(out, { recursive: true, force: true })
  const { metafile } = await build({
    entryPoints: {
      main: join(root, 'src/main.ts'),
      'desk-worker': join(root, 'src/desk/desk-worker.ts'),
      'index-worker': join(root, 'src/desk/index-worker.ts'),
      'keep-worker': join(root, 'src/settings/keep-worker.ts'),
      'forms-reader': join(root, 'src/ingest/forms/forms-reader.ts'),
      'forms-worker': join(root, 'src/ingest/forms/forms-worker.ts'),
      'index-checker': join(root, 'src/store/sqlite/index-checker.ts'),
      'rows-worker': join(root, 'src/store/sqlite/rows-worker.ts'),
    },
    outdir: out,
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    splitting: true,
    // Beside main, so that a worker's file is found from whichever chunk starts it.
    chunkNames: '[name]-[hash]',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    external: ['libsql'],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    // CommonJS packages inside the bundle ask for Node's own modules by require.
    banner: {
      js: "import{createRequire as lbxRequire}from'node:module';const require=lbxRequire(import.meta.url);",
    },
    plugins,
    logLevel: 'warning',
  })
  const tables = join(root, 'src/text/generated')
  for (const name of readdirSync(tables).filter((file) => file.endsWith('.bin')))
    copyFileSync(join(tables, name), join(out, name))
  copyFileSync(join(root, 'src/entities/tagger/names-weights.bin'), join(out, 'names-weights.bin'))
  copyCharacterMaps(join(out, 'cmaps'))
  writeFileSync(join(out, 'LICENSES.txt'), bundledLicences(metafile))
}
