import type { Box } from '../../../model/placed.ts'
import { overlapAcross, ruledApart, widthOf } from '../boxes.ts'
import type { Display } from '../displays.ts'
import type { Segment } from '../segment.ts'
import type { Sheet } from '../sheet.ts'

/** What stands next to a segment, above or below it. */
export interface Neighbour {
  kind: 'none' | 'text' | 'display'
  /** How far it is, in the page's unit. */
  gap: number
  isRuled: boolean
  thing: Segment | Display | undefined
}

export interface Surroundings {
  above: Neighbour
  below: Neighbour
}

const NONE: Neighbour = { kind: 'none', gap: 1e4, isRuled: false, thing: undefined }
/** What shares so much of the narrower stands above or below. */
const SHARED = 0.25

export function surroundingsOf(
  sheet: Pick<Sheet, 'segments' | 'displays' | 'size' | 'rules'>,
): Map<Segment | Display, Surroundings> {
  const texts = new Set<Segment | Display>(sheet.segments)
  const all = [...sheet.segments, ...sheet.displays]
  const isOver = (a: Box, b: Box) => overlapAcross(a, b) > SHARED * Math.min(widthOf(a), widthOf(b))
  return new Map(
    all.map((own) => {
      let [above, below] = [NONE, NONE]
      for (const other of all) {
        if (other === own || !isOver(own.box, other.box)) continue
        const kind = texts.has(other) ? 'text' : 'display'
        const [up, down] = [own.box.top - other.box.bottom, other.box.top - own.box.bottom]
        if (up > -sheet.size && other.box.top < own.box.top && up < above.gap)
          above = { kind, gap: up, isRuled: ruledApart(sheet.rules, other.box, own.box), thing: other }
        if (down > -sheet.size && other.box.bottom > own.box.bottom && down < below.gap)
          below = { kind, gap: down, isRuled: ruledApart(sheet.rules, own.box, other.box), thing: other }
      }
      return [own, { above, below }]
    }),
  )
}
