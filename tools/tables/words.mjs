import { doubleArrayOf } from './double-array.mjs'
import { jiebaEntries } from './jieba.mjs'

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

/** Every word with what the table says of it: 9 × class + level. */
function entries() {
  const words = new Map()
  for (const { word, count, tag } of jiebaEntries()) {
    const kind = classOf.get(tag)
    // A character alone is a word however rare; personal names are no words.
    if (kind === undefined || word.length > LONGEST || (word.length > 1 && count < RAREST)) continue
    if (!/^\p{Script=Han}+$/u.test(word)) continue
    words.set(word, 9 * kind + level(count))
  }
  return words
}

/** The words as a double array: see double-array.mjs. */
export function wordsTable() {
  return {
    constant: 'WORDS',
    comment:
      'The dictionary of jieba as a double array: the characters in the order of their codes, and how many states there are.',
    ...doubleArrayOf(entries()),
  }
}
