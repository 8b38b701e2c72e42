#!/usr/bin/env node
// Builds dist/: a small main, the workers as files of their own, and chunks that are loaded when first needed.
//   node tools/build.mjs [--if-needed]
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
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

/** Inside Ink and what it measures with, our own width function stands for string-width. */
const ownWidth = {
  name: 'own-width',
  setup({ onResolve }) {
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      /node_modules[\\/](ink|wrap-ansi|cli-truncate|widest-line|slice-ansi)[\\/]/.test(importer)
        ? { path: join(root, 'src/tui/ink-string-width.ts') }
        : undefined,
    )
  },
}

/** Inside Ink, frames are put together from whole rows. */
const wholeRows = {
  name: 'whole-rows',
  setup({ onResolve, onEnd }) {
    let isFound = false
    onResolve({ filter: /^\.\/output\.js$/ }, ({ importer }) => {
      if (!/node_modules[\\/]ink[\\/]build[\\/]/.test(importer)) return undefined
      isFound = true
      return { path: join(root, 'src/tui/ink-output.ts') }
    })
    onEnd(() => {
      if (!isFound) throw new Error('Ink has its output in another file now')
    })
  },
}

/**
 * The expression for emoji inside string-width takes 18 ms to make, at the start of every run; most runs never ask it.
 */
const EMOJI = 'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;'
const lateEmoji = {
  name: 'late-emoji',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/]string-width[\\/]index\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      if (!source.includes(EMOJI))
        throw new Error(`${path}: the expression for emoji is written differently now`)
      const late =
        "let made; const rgiEmojiRegex = {test: text => (made ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};"
      return { contents: source.replace(EMOJI, () => late) }
    })
  },
}

/** Ink's developer tools are never loaded, but named in its code. */
const noDevtools = {
  name: 'no-devtools',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(react-devtools-core|ws)$/ }, ({ path }) => ({ path, namespace: 'absent' }))
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'export default undefined' }))
  },
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
    plugins: [ownWidth, wholeRows, lateEmoji, noDevtools],
    logLevel: 'warning',
  })
  const tables = join(root, 'src/text/generated')
  for (const name of readdirSync(tables).filter((file) => file.endsWith('.bin')))
    copyFileSync(join(tables, name), join(out, name))
  writeFileSync(join(out, 'LICENSES.txt'), bundledLicences(metafile))
}
