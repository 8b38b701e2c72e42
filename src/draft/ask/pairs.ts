import { fold } from '../../text/fold.ts'

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

/** Digits, the point between them, the percent sign. */
const isOfNumber = (code: number): boolean => (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x25
