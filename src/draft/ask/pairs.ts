import { fold } from '../../text/fold.ts'
import { parseNumber } from '../../text/numerals.ts'

/** The pairs of characters of a text, its numbers left out: they are what may differ. */
export function pairsOf(text: string): Set<string> {
  const folded = fold(text)
  const pairs = new Set<string>()
  let isBefore = false
  for (let at = 0; at < folded.length; at++) {
    const isWord = !isOfNumber(folded.charCodeAt(at))
    if (isWord && isBefore) pairs.add(folded.slice(at - 1, at + 1))
    isBefore = isWord
  }
  return pairs
}

/** How many of the pairs of a text are told, of 1; of none nothing. */
export const shareTold = (text: string, told: ReadonlySet<string>): number => sharedIn(pairsOf(text), told)

/** The same of pairs. */
export const sharedIn = (pairs: ReadonlySet<string>, told: ReadonlySet<string>): number =>
  [...pairs].filter((pair) => told.has(pair)).length / Math.max(1, pairs.size)

/** Digits, the point between them, the percent sign. */
const isOfNumber = (code: number): boolean => (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x25

const NUMBER = /\d[\d,]*(?:\.\d+)?[千万亿]*|[一二三四五六七八九十百千万亿零]{3,}/g
/** Fewer digits than this are of many things; zeros at the end are mostly the size. */
const TELLING = 2

/** The numbers of a text that tell something, each as a word: 15620 beside 660 is no chance. */
export function numbersOf(text: string): Set<string> {
  const numbers = new Set<string>()
  for (const [written] of text.matchAll(NUMBER)) {
    const number = parseNumber(written)
    if (number === undefined) continue
    if (String(number).replace(/\D|0+$/g, '').length >= TELLING) numbers.add(`#${number}`)
  }
  return numbers
}
