import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const dictionary = join(dirname(createRequire(import.meta.url).resolve('@node-rs/jieba')), 'dict.txt')

// Rarer words are mostly names and slips, and would double the table.
const RAREST = 10
const LONGEST = 5

/** Parts of speech of the dictionary by the class that the segmenter gives (src/text/words.ts), in its order. */
const CLASSES = [
  ['n', 'ng', 'nz', 's', 'j', 'an', 'g', 'k', 'h'],
  ['v', 'vg', 'vd', 'vi', 'vq'],
  ['vn', 'vnn'],
  [
    'q',
    'qg',
    'p',
    'c',
    'd',
    'dg',
    'df',
    'r',
    'rg',
    'rr',
    'rz',
    'u',
    'ud',
    'ug',
    'uj',
    'ul',
    'uv',
    'uz',
    'y',
    'yg',
    'e',
    'o',
    'x',
  ],
  ['a', 'ad', 'ag', 'b', 'bg', 'z', 'zg'],
  ['m', 'mg', 'mq'],
  ['nt'],
  ['ns'],
  ['t', 'tg', 'f'],
  ['i', 'l'],
]
const classOf = new Map(CLASSES.flatMap((tags, index) => tags.map((tag) => [tag, index])))

/** Each step a factor of four in frequency, 0 to 8. */
const level = (count) => Math.max(0, Math.min(8, Math.floor(Math.log2(count) / 2) - 1))

/**
 * A line for each first character: the rest of each word, then one ASCII character for its class and frequency,
 * `!` + 9 × class + level.
 */
export function wordsTable() {
  const byFirst = new Map()
  for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
    const [word, count, tag] = line.split(' ')
    const kind = classOf.get(tag)
    // A character alone is a word however rare; personal names are no words.
    if (kind === undefined || word.length > LONGEST || (word.length > 1 && Number(count) < RAREST)) continue
    if (!/^\p{Script=Han}+$/u.test(word)) continue
    const code = String.fromCharCode(33 + 9 * kind + level(Number(count)))
    byFirst.set(word[0], (byFirst.get(word[0]) ?? '') + word.slice(1) + code)
  }
  const value = [...byFirst].map(([first, words]) => first + words).join('\n')
  return {
    constant: 'WORDS',
    comment: 'Words by first character, each with its class and frequency, from the dictionary of jieba.',
    value,
  }
}
