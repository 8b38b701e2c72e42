import type { Run } from '../../placed/run.ts'

/** What pdf.js says of a piece of text. */
export interface TextItem {
  str: string
  width: number
  height: number
  transform: number[]
  fontName: string
}

type Matrix = readonly number[]

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a! * x + c! * y + e!,
  b! * x + d! * y + f!,
]

/** How far a character reaches above its line, in its height. */
const ASCENT = 0.88

/** A piece of text where the page shows it; undefined for what has no extent or no place. */
export function runOf(item: TextItem, face: string, isUpright: boolean, view: Matrix): Run | undefined {
  const { str, transform, width, height } = item
  if (str === '' || !transform.every(Number.isFinite)) return undefined
  const [x, y] = apply(view, transform[4]!, transform[5]!)
  const [a, b, c, d] = transform as [number, number, number, number]
  const size = Math.hypot(c, d)
  const length = isUpright ? height : width
  if (!(size > 0) || !Number.isFinite(length)) return undefined
  const run = { text: str, size, face }
  if (isUpright)
    return { ...run, isUpright, box: { left: x - size / 2, top: y, right: x + size / 2, bottom: y + length } }
  const [ex, ey] = apply([view[0]!, view[1]!, view[2]!, view[3]!, 0, 0], a, b)
  const isTurned = Math.abs(ey) > Math.abs(ex)
  if (isTurned) {
    // Characters that lie on their side have their heads to the right where they are read downwards.
    const [top, bottom, above] = ey > 0 ? [y, y + length, 1 - ASCENT] : [y - length, y, ASCENT]
    return {
      ...run,
      isUpright: true,
      box: { left: x - size * above, top, right: x + size * (1 - above), bottom },
    }
  }
  const top = y - size * ASCENT
  return { ...run, isUpright: false, box: { left: x, top, right: x + length, bottom: top + size } }
}
