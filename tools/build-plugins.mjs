// What esbuild puts in the place of parts of Ink, and what it leaves out of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

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

/**
 * What string-width makes at the start of every run, and most runs never ask: the expression for emoji takes 18 ms, what
 * parts a text into clusters 12.
 */
const LATE = [
  [
    'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
    "let emoji; const rgiEmojiRegex = {test: text => (emoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};",
  ],
  [
    'const segmenter = new Intl.Segmenter();',
    'let parting; const segmenter = {segment: text => (parting ??= new Intl.Segmenter()).segment(text)};',
  ],
]
const lateInWidth = {
  name: 'late-in-width',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/]string-width[\\/]index\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8')
      for (const [now, late] of LATE) {
        if (!contents.includes(now)) throw new Error(`${path}: this is written differently now: ${now}`)
        contents = contents.replace(now, () => late)
      }
      return { contents }
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

export const plugins = [ownWidth, ownInk, lateInWidth, noDevtools]
