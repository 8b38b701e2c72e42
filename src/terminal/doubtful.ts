import { cells } from '../text/width.ts'

/**
 * Characters that are wide in Unicode 17 and were not, or were not there, in Unicode 9: trigrams, hexagrams, signs of
 * composition, strokes, Tangut and its kin; and numbers in black squares, on which tables differ (EastAsianWidth.txt).
 */
const CHANGED =
  /[\u2630-\u2637\u268a-\u268f\u2ffc-\u2fff\u31e4\u31e5\u31ef\u3248-\u324f\u4dc0-\u4dff\u{16fe0}-\u{1b2ff}\u{1d300}-\u{1d376}]/u

/**
 * Whether the terminal may see the cursor elsewhere behind a cluster: emoji and clusters of several characters are drawn
 * in as many ways as there are terminals.
 */
export function isDoubtful(cluster: string, isMeasured: boolean): boolean {
  const code = cluster.codePointAt(0)!
  if (code < 0x7f && cluster.length === 1) return false
  return (
    cluster.length > (code > 0xffff ? 2 : 1) ||
    (code >= 0x1f000 && code < 0x20000) ||
    CHANGED.test(cluster) ||
    (!isMeasured && cells(cluster, 1) !== cells(cluster, 2))
  )
}
