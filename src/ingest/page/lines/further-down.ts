import { isHan } from '../../../text/han.ts'
import type { PrintLine } from '../../print/print-line.ts'
import { commonWorth } from './goes-on.ts'

/** In so many lines one after the other. */
const STRETCH = 24
/** Of 318 set pages one in eight has a stretch in which more speaks for it, of those told in turns nearly all. */
const MORE = 250
/** So many lines further on. */
const FURTHEST = 7

/** Is there a stretch of lines for whose going on further down more speaks, roughly, than in the next one? */
export function goesOnFurtherDown(lines: PrintLine[], common: Int8Array): boolean {
  const count = lines.length
  const ends = Uint16Array.from(lines, ({ read }) => hanAt(read, read.length - 1))
  const starts = Uint16Array.from(lines, ({ read }) => hanAt(read, 0))
  const worth = (above: number, below: number) =>
    above < 0 || ends[above] === 0 || starts[below] === 0
      ? 0
      : commonWorth(common, ends[above]! * 0x10000 + starts[below]!)
  const next = Int16Array.from(lines, (_, at) => worth(at - 1, at))
  const more = new Int16Array(count)
  for (let step = 2; step <= FURTHEST; step++) {
    let sum = 0
    for (let at = step; at < count; at++) {
      more[at] = worth(at - step, at) - next[at]!
      sum += more[at]! - (at >= STRETCH + step ? more[at - STRETCH]! : 0)
      if (sum > MORE && at >= STRETCH) return true
    }
  }
  return false
}

/** The Han character there; 0 for any other. */
function hanAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return isHan(code) ? code : 0
}
