// What esbuild puts in the place of parts of Ink, and what it leaves out of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** Inside Ink Yoga is made ready by us. */
const ownYoga = {
  name: 'own-yoga',
  setup({ onResolve }) {
    onResolve({ filter: /^yoga-layout$/ }, () => ({ path: join(root, 'src/tui/ink/yoga.ts') }))
  },
}

/** Inside Ink and what it measures with, our own width function stands for string-width. */
const ownWidth = {
  name: 'own-width',
  setup({ onResolve }) {
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      /node_modules[\\/](ink|wrap-ansi|cli-truncate|widest-line|slice-ansi)[\\/]/.test(importer)
        ? { path: join(root, 'src/tui/ink/string-width.ts') }
        : undefined,
    )
  },
}

/** Parts of Ink that ours stand for: how frames are put together, and how texts are measured. */
const IN_INK = { './output.js': 'src/tui/ink/output.ts', './measure-text.js': 'src/tui/ink/measure-text.ts' }
const ownInk = {
  name: 'own-ink',
  setup({ onResolve, onEnd }) {
    const left = new Set(Object.keys(IN_INK))
    onResolve({ filter: /^\.\/(?:output|measure-text)\.js$/ }, ({ importer, path }) => {
      if (!/node_modules[\\/]ink[\\/]build[\\/]/.test(importer)) return undefined
      left.delete(path)
      return { path: join(root, IN_INK[path]) }
    })
    onEnd(() => {
      if (left.size > 0) throw new Error(`Ink has these in other files now: ${[...left].join(' ')}`)
    })
  },
}

/** Lines of packages that are written otherwise, by file. */
const REWRITTEN = {
  // What string-width makes at the start of every run, and most runs never ask: the expression for emoji takes 18 ms,
  // what parts a text into clusters 12.
  'string-width/index.js': [
    [
      'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
      "let emoji; const rgiEmojiRegex = {test: text => (emoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};",
    ],
    [
      'const segmenter = new Intl.Segmenter();',
      'let parting; const segmenter = {segment: text => (parting ??= new Intl.Segmenter()).segment(text)};',
    ],
  ],
  'libsql/index.js': [
    ['const { load, currentTarget } = require("@neon-rs/load");', ''],
    ['const { familySync, GLIBC, MUSL } = require("detect-libc");', ''],
    [
      '} = requireNative();',
      `} = require(${JSON.stringify(join(root, 'src/store/sqlite/native.ts'))}).native();`,
    ],
  ],
  // Ink's developer tools are never loaded; a file in CommonJS could not wait for them.
  'ink/build/reconciler.js': [
    ['if (isDev()) {', 'if (false) {'],
    ['await loadPackageJson()', 'undefined'],
  ],
}
const rewritten = ([file, lines]) => ({
  name: `rewritten ${file}`,
  setup({ onLoad }) {
    const path = file.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]')
    onLoad({ filter: new RegExp(`node_modules[\\\\/]${path}$`) }, (found) => {
      let contents = readFileSync(found.path, 'utf8')
      for (const [now, instead] of lines) {
        if (!contents.includes(now)) throw new Error(`${found.path}: this is written differently now: ${now}`)
        contents = contents.replace(now, () => instead)
      }
      return { contents }
    })
  },
})

export const plugins = [ownWidth, ownYoga, ownInk, ...Object.entries(REWRITTEN).map(rewritten)]
