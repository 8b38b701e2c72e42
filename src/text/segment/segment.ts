import { isHan } from '../han.ts'
import { classOfEntry, entryAt, levelOfEntry, ROOT, step } from './words.ts'

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

function cutRun(text: string, start: number, end: number, starts: Uint8Array): void {
  const length = end - start
  if (costs.length <= length) {
    costs = new Int32Array(2 * length)
    from = new Int32Array(2 * length)
    kinds = new Uint8Array(2 * length)
  }
  costs.fill(0x7fffffff, 0, length + 1)
  costs[0] = 0
  for (let at = 0; at < length; at++) {
    const cost = costs[at]!
    let state = step(ROOT, text.charCodeAt(start + at))
    reach(at + 1, at, cost, entryAt(state))
    for (let size = 2; state !== ROOT && at + size <= length; size++) {
      state = step(state, text.charCodeAt(start + at + size - 1))
      const entry = entryAt(state)
      if (entry !== undefined) reach(at + size, at, cost, entry)
    }
  }
  for (let at = length; at > 0; at = from[at]!) starts[start + from[at]!] = kinds[at]!
}

function reach(end: number, begin: number, cost: number, entry: number | undefined): void {
  const own = entry === undefined ? UNKNOWN_COST : RAREST_COST - COST_PER_LEVEL * levelOfEntry(entry)
  if (cost + own >= costs[end]!) return
  costs[end] = cost + own
  from[end] = begin
  kinds[end] = entry === undefined ? UNKNOWN : classOfEntry(entry)
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
