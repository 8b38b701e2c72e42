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

/** Every word with what the table says of it: 9 × class + level. */
function entries() {
  const words = new Map()
  for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
    const [word, count, tag] = line.split(' ')
    const kind = classOf.get(tag)
    // A character alone is a word however rare; personal names are no words.
    if (kind === undefined || word.length > LONGEST || (word.length > 1 && Number(count) < RAREST)) continue
    if (!/^\p{Script=Han}+$/u.test(word)) continue
    words.set(word, 9 * kind + level(Number(count)))
  }
  return words
}

/**
 * The words as a double array (Aoe 1989): from the state s a character with the code c leads to base[s] + c, if check
 * there is s. Against a tree of Maps it takes half of the time to cut texts.
 */
export function wordsTable() {
  const words = entries()
  const characters = charactersByFrequency(words.keys())
  const codes = new Map(characters.map((character, index) => [character, index + 1]))
  const tree = { next: new Map() }
  for (const [word, entry] of words) {
    let node = tree
    for (const character of word) {
      const code = codes.get(character)
      if (!node.next.has(code)) node.next.set(code, { next: new Map() })
      node = node.next.get(code)
    }
    node.entry = entry
  }
  const { base, check, values } = doubleArray(tree)
  return {
    constant: 'WORDS',
    comment:
      'The dictionary of jieba as a double array: the characters in the order of their codes, and how many states there are.',
    value: { characters: characters.join(''), states: base.length },
    bytes: Buffer.concat([base, check, values].map(({ buffer }) => Buffer.from(buffer))),
  }
}

/** The most frequent first: small codes make a dense array. */
function charactersByFrequency(words) {
  const counts = new Map()
  for (const word of words)
    for (const character of word) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([character]) => character)
}

const NO_ENTRY = 255

const NO_STATE = -1
/** More places than the table can need. */
const ROOM = 1 << 20

function doubleArray(tree) {
  const base = new Int32Array(ROOM)
  const check = new Int32Array(ROOM).fill(NO_STATE)
  const values = new Uint8Array(ROOM).fill(NO_ENTRY)
  check[0] = 0
  // The first free place that a character with this code can lead to.
  const free = Int32Array.from({ length: ROOM }, (_, code) => Math.max(1, code))
  let last = 0
  const queue = [[tree, 0]]
  for (let index = 0; index < queue.length; index++) {
    const [node, state] = queue[index]
    const codes = [...node.next.keys()].sort((a, b) => a - b)
    if (codes.length === 0) continue
    while (check[free[codes[0]]] !== NO_STATE) free[codes[0]]++
    let start = free[codes[0]] - codes[0]
    while (!codes.every((code) => check[start + code] === NO_STATE)) start++
    base[state] = start
    for (const code of codes) {
      const child = node.next.get(code)
      check[start + code] = state
      values[start + code] = child.entry ?? NO_ENTRY
      queue.push([child, start + code])
    }
    last = Math.max(last, start + codes.at(-1))
  }
  // Room for every code behind the last base, so that a look never leaves the arrays.
  const length = last + Math.max(...tree.next.keys()) + 1
  return { base: base.slice(0, length), check: check.slice(0, length), values: values.slice(0, length) }
}
