import { place } from '../../learned/hashed.ts'
import { COMMON_SIZE } from './common-pairs.ts'
import { TOPIC_CHARACTERS, TOPIC_SIZE } from './topics.ts'

// What the characters of a line speak for, learned: sums of weights of small pieces of it.

export const SCORES = ['starts', 'shows', 'around', 'opens', 'closes'] as const
export type ScoreName = (typeof SCORES)[number]
/** Powers of two. */
export const SIZES: Record<ScoreName, number> = {
  starts: 4096,
  shows: 8192,
  around: 2048,
  opens: 4096,
  closes: 2048,
}

/** Every table of what is told by characters, and its size. */
export const TABLES = {
  ...SIZES,
  common: COMMON_SIZE,
  topics: TOPIC_SIZE,
  topicCharacters: 2 * TOPIC_CHARACTERS,
}
type TableName = keyof typeof TABLES
const tableNames = Object.keys(TABLES) as TableName[]

export type TextWeights = Record<TableName, Int8Array>

export const packTexts = (texts: TextWeights): Uint8Array =>
  Buffer.concat(tableNames.map((name) => Buffer.from(texts[name].buffer)))

/** The tables at the beginning of some bytes, and where they end. */
export function unpackTexts(bytes: Uint8Array): { texts: TextWeights; end: number } {
  let end = 0
  const tables = tableNames.map((name) => {
    end += TABLES[name]
    return [name, Int8Array.from(bytes.subarray(end - TABLES[name], end))]
  })
  return { texts: Object.fromEntries(tables) as TextWeights, end }
}

type Piece = (seed: number, first: number, second: number, third: number) => void

/** More of a line would only say again what it is about. */
const LONGEST = 40

function pairs(seed: number, text: string, each: Piece): void {
  const length = text.length < LONGEST ? text.length : LONGEST
  for (let at = 0; at + 1 < length; at++) each(seed, text.charCodeAt(at), text.charCodeAt(at + 1), 0)
}

/** The pieces that each score is the sum of. */
export const PIECES: Record<ScoreName, (text: string, before: string, each: Piece) => void> = {
  starts(text, before, each) {
    const first = text.charCodeAt(0)
    each(0, first, 0, 0)
    each(1, first, text.charCodeAt(1) || 0, 0)
    each(2, first, text.charCodeAt(1) || 0, text.charCodeAt(2) || 0)
    each(3, before.charCodeAt(before.length - 1) || 0, first, 0)
    each(4, before.charCodeAt(before.length - 2) || 0, before.charCodeAt(before.length - 1) || 0, 0)
  },
  shows(text, _, each) {
    pairs(5, text, each)
    each(6, text.charCodeAt(text.length - 1), text.charCodeAt(text.length - 2) || 0, 0)
    each(7, text.charCodeAt(0), text.charCodeAt(1) || 0, 0)
  },
  around(text, _, each) {
    pairs(8, text, each)
    each(9, text.charCodeAt(0), text.charCodeAt(1) || 0, 0)
  },
  opens(text, _, each) {
    const first = text.charCodeAt(0)
    each(10, first, 0, 0)
    each(11, first, text.charCodeAt(1) || 0, 0)
    each(12, first, text.charCodeAt(1) || 0, text.charCodeAt(2) || 0)
    pairs(13, text.slice(0, 16), each)
  },
  closes(text, _, each) {
    const { length } = text
    each(14, text.charCodeAt(length - 1), 0, 0)
    each(15, text.charCodeAt(length - 1), text.charCodeAt(length - 2) || 0, 0)
    each(16, text.charCodeAt(length - 1), text.charCodeAt(length - 2) || 0, text.charCodeAt(length - 3) || 0)
    pairs(17, text.slice(-12), each)
  },
}

/** The sum for one text; `before` is what stands before it. */
export function scoreText(weights: TextWeights, name: ScoreName, text: string, before: string): number {
  const table = weights[name]
  const size = SIZES[name]
  let sum = 0
  PIECES[name](text, before, (seed, first, second, third) => {
    sum += table[place(seed, first, second, third, size)]!
  })
  return sum > 999 ? 999 : sum < -999 ? -999 : sum
}
