import { DOTS } from '../../text/sounds.ts'
import { wholeSlice } from '../../text/whole.ts'
import { mayEnd } from './name-length.ts'

const NAME = new RegExp(`^(?:\\p{Script=Han}{1,6}[${DOTS}])+`, 'u')
/** Whether a text has any name with a dot is soon seen. */
export const DOT = new RegExp(`[${DOTS}]`)
const LONGEST_FRONT = 24
const LONGEST_LAST = 7
const HAN = /^\p{Script=Han}$/u

/**
 * The length of a name with a dot that begins at a place where somebody's name must stand, whatever its characters sound
 * like: 阿都·买提. 0 where none does. Its last part ends where a name may first end.
 */
export function dottedLength(text: string, at: number): number {
  const front = NAME.exec(wholeSlice(text, at, at + LONGEST_FRONT))?.[0].length ?? 0
  if (front === 0) return 0
  for (let end = at + front; end < text.length && end - at - front < LONGEST_LAST && HAN.test(text[end]!); )
    if (mayEnd(text, ++end) && end - at - front > 1) return end - at
  return 0
}
