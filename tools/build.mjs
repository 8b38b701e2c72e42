#!/usr/bin/env node
// Builds dist/: a small main, the workers as files of their own, and chunks that are loaded when first needed.
//   node tools/build.mjs [--if-needed]
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { plugins } from './build-plugins.mjs'
import { joinChunks } from './join-chunks.mjs'
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

/** What is started by itself: the program, and its threads. */
const ENTRIES = {
  main: 'src/main.ts',
  'desk-worker': 'src/desk/desk-worker.ts',
  'index-worker': 'src/desk/index-worker.ts',
  'keep-worker': 'src/settings/keep-worker.ts',
  'forms-reader': 'src/ingest/forms/forms-reader.ts',
  'forms-worker': 'src/ingest/forms/forms-worker.ts',
  'index-checker': 'src/store/sqlite/index-checker.ts',
  'rows-worker': 'src/store/sqlite/rows-worker.ts',
}
/** What the explorer loads while it starts, one after the other. */
const STARTED = [
  'src/explore.ts',
  'src/tui/read-settings.ts',
  'src/files/cache-folder.ts',
  'src/desk/open-desk.ts',
  'src/tui/start.ts',
  'src/tui/draw-by-ink.tsx',
  'src/desk/sums.ts',
  'src/store/sqlite/refresh.ts',
]

/** What maps the codes of Chinese fonts in a PDF to characters; those of other scripts would be as much again. */
const CHINESE_MAPS = /^(?:Adobe-(?:GB1|CNS1)|GB|UniGB|B5|ETen|ETHK|HKscs|UniCNS|CNS|Identity|H\b|V\b)/

function copyCharacterMaps(folder) {
  const from = join(root, 'node_modules/pdfjs-dist/cmaps')
  mkdirSync(folder)
  for (const name of readdirSync(from).filter((file) => CHINESE_MAPS.test(file) || file === 'LICENSE'))
    copyFileSync(join(from, name), join(folder, name))
}

/** What runs the rest; the mark tells what is kept of this build from what is kept of another. */
const buildRunner = (mark) =>
  build({
    entryPoints: [join(root, 'src/code/run.ts')],
    outfile: join(out, 'code.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    define: { BUILD: JSON.stringify(mark) },
  })

makeTables()
if (!process.argv.includes('--if-needed') || !isFresh()) {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out)
  const built = await build({
    entryPoints: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, join(root, path)])),
    outdir: out,
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    write: false,
    splitting: true,
    // Beside main, so that a worker's file is found from whichever chunk starts it.
    chunkNames: '[name]-[hash]',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    plugins,
    logLevel: 'warning',
  })
  const entries = Object.keys(ENTRIES)
  const mark = await joinChunks(built, { folder: out, root, entries, started: STARTED })
  await buildRunner(mark)
  writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n')
  for (const name of entries)
    writeFileSync(join(out, `${name}.js`), `require('./code.js').run('${name}', __dirname, require)\n`)
  const tables = join(root, 'src/text/generated')
  for (const name of readdirSync(tables).filter((file) => file.endsWith('.bin')))
    copyFileSync(join(tables, name), join(out, name))
  copyFileSync(join(root, 'src/entities/tagger/names-weights.bin'), join(out, 'names-weights.bin'))
  copyCharacterMaps(join(out, 'cmaps'))
  writeFileSync(join(out, 'LICENSES.txt'), bundledLicences(built.metafile))
}
