import { NO_ENTRY } from '../double-array.ts'
import { isHan } from '../han.ts'
import { allWords, classOfEntry, levelOfEntry, ROOT } from './words.ts'

/**
 * A text cut into words. `starts[i]` is 0 inside a word, else the class of the word that starts at code unit i;
 * `UNKNOWN` for a Han character that no word of the dictionary covers, `OTHER` for what is not Han.
 */
export type Words = Uint8Array
export const UNKNOWN = 11
export const OTHER = 12

// Costs are halves of bits: a word seen once in four times as many is two bits dearer. The dictionary counts sixty
// million words, 2^26.
const RAREST_COST = 23
const COST_PER_LEVEL = 2
const UNKNOWN_COST = 26

/** The cheapest way to cut each run of Han characters into words (Viterbi over the dictionary's frequencies). */
export function segment(text: string): Words {
  const starts = new Uint8Array(text.length + 1)
  let at = 0
  while (at < text.length) {
    if (!isHan(text.charCodeAt(at))) {
      starts[at++] = OTHER
      continue
    }
    let end = at + 1
    while (end < text.length && isHan(text.charCodeAt(end))) end++
    cutRun(text, at, end, starts)
    at = end
  }
  starts[text.length] = OTHER
  return starts
}

let costs = new Int32Array(256)
let from = new Int32Array(256)
let kinds = new Uint8Array(256)

/** What each entry of the dictionary costs, and the class of its word. */
const COST = Uint8Array.from(
  { length: NO_ENTRY },
  (_, entry) => RAREST_COST - COST_PER_LEVEL * levelOfEntry(entry),
)
const CLASS = Uint8Array.from({ length: NO_ENTRY }, (_, entry) => classOfEntry(entry))

function cutRun(text: string, start: number, end: number, starts: Uint8Array): void {
  const length = end - start
  if (costs.length <= length) {
    costs = new Int32Array(2 * length)
    from = new Int32Array(2 * length)
    kinds = new Uint8Array(2 * length)
  }
  costs.fill(0x7fffffff, 0, length + 1)
  costs[0] = 0
  // Walked here and not by `step`: the dictionary is asked for once and not for each character.
  const { base, check, codes, entries } = allWords()
  for (let at = 0; at < length; at++) {
    const cost = costs[at]!
    let state = ROOT
    for (let to = at; to < length; to++) {
      const code = codes[text.charCodeAt(start + to)]!
      const next = base[state]! + code
      const isKnown = code !== 0 && check[next] === state
      state = isKnown ? next : ROOT
      const entry = entries[state]!
      // A character that is no word stands alone nevertheless.
      if (entry !== NO_ENTRY) reach(to + 1, at, cost + COST[entry]!, CLASS[entry]!)
      else if (to === at) reach(to + 1, at, cost + UNKNOWN_COST, UNKNOWN)
      if (!isKnown) break
    }
  }
  for (let at = length; at > 0; at = from[at]!) starts[start + from[at]!] = kinds[at]!
}

function reach(end: number, begin: number, cost: number, kind: number): void {
  if (cost >= costs[end]!) return
  costs[end] = cost
  from[end] = begin
  kinds[end] = kind
}

/** Texts that were cut lately: an article is read for names, and some articles later for its words. */
const lately = new Map<string, Words>()
let held = 0
/** In characters; a text weighs more than its own. What is read before it is written weighs less than the half. */
const [MOST_HELD, TEXT, LONGEST_HELD] = [1 << 20, 100, 1 << 16]

/** The same as `segment`, not cut again where it was lately: nobody may change it. */
export function segmentOnce(text: string): Readonly<Words> {
  const known = lately.get(text)
  if (known) return known
  const starts = segment(text)
  if (text.length > LONGEST_HELD) return starts
  if (held > MOST_HELD) {
    lately.clear()
    held = 0
  }
  lately.set(text, starts)
  held += TEXT + text.length
  return starts
}

/**
 * The words of a text, for reading and for tests.
 *
 * @example wordsOf('建强小区党支部') // ['建强', '小区', '党支部']
 */
export function wordsOf(text: string): string[] {
  const starts = segment(text)
  const words: string[] = []
  let begin = 0
  for (let at = 1; at <= text.length; at++) {
    if (starts[at] === 0) continue
    words.push(text.slice(begin, at))
    begin = at
  }
  return words
}
