import { WORDS } from '../generated/words.ts'
import { type Beginning, emptyTrie, grow } from '../trie.ts'

/** What a word mostly is, in the order of the table (tools/tables/words.mjs); 0 is left for the inside of words. */
export const WordClass = {
  noun: 1,
  verb: 2,
  verbNoun: 3,
  function: 4,
  adjective: 5,
  numeral: 6,
  organisation: 7,
  place: 8,
  time: 9,
  phrase: 10,
} as const
export type WordClass = (typeof WordClass)[keyof typeof WordClass]

const FIRST_CODE = 33
const LEVELS = 9

/** The lines of the table by their first character; one becomes a tree when its character is first met. */
const lines = new Map<number, string>()
const opened: (Beginning<number> | null | undefined)[] = new Array(0x10000)
for (let start = 0; start < WORDS.length; ) {
  const end = WORDS.indexOf('\n', start)
  const stop = end < 0 ? WORDS.length : end
  lines.set(WORDS.charCodeAt(start), WORDS.slice(start + 1, stop))
  start = stop + 1
}

/** The words that begin with a character, as a tree: most characters carry on no word, and one look says so. */
export function wordsFrom(first: number): Beginning<number> | null {
  const known = opened[first]
  if (known !== undefined) return known
  const line = lines.get(first)
  const tree = line === undefined ? null : treeOf(line)
  opened[first] = tree
  return tree
}

function treeOf(line: string): Beginning<number> {
  const root = emptyTrie<number>()
  let node = root
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code < 0x80) {
      node.value = code - FIRST_CODE
      node = root
    } else {
      node = grow(node, code)
    }
  }
  return root
}

export const classOfEntry = (entry: number): WordClass => (1 + Math.floor(entry / LEVELS)) as WordClass
/** How frequent a word is: each step a factor of four, 0 to 8. */
export const levelOfEntry = (entry: number): number => entry % LEVELS

/**
 * The class of a word, if the dictionary has it.
 *
 * @example classOfWord('建设') // WordClass.verbNoun
 */
export function classOfWord(word: string): WordClass | undefined {
  let node = wordsFrom(word.charCodeAt(0))
  for (let at = 1; at < word.length && node; at++) node = node.next?.get(word.charCodeAt(at)) ?? null
  return node?.value === undefined ? undefined : classOfEntry(node.value)
}
