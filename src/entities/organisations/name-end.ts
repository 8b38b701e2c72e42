import type { Words } from '../../text/segment/segment.ts'
import { officeLengthBefore } from '../people/office-words.ts'
import { wordEnd } from '../words-around.ts'

/**
 * True where a body may end: between words, before 副, which the dictionary joins with what stands before it, and where
 * the rest of a word is an office: 党委 in 党委书记.
 */
export function endsBody(text: string, starts: Words, end: number): boolean {
  if (starts[end] !== 0 || text[end] === '副') return true
  const rest = text.slice(end, wordEnd(starts, end))
  return officeLengthBefore(rest, rest.length) === rest.length
}
