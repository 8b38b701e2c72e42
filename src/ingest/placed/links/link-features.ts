import { wordAcross } from '../../page/lines/line-features.ts'
import { readingForm } from '../../print/reading-form.ts'
import { endsSentence, endsWithCredit, JUMPED_FROM, LEAD } from '../../print/signs.ts'
import { heightOf, overlapAcross, overlapDown, ruledApart, ruledAside, widthOf } from '../boxes.ts'
import { isCaption } from '../captions.ts'
import { cohesionOf } from '../cohesion.ts'
import type { Display } from '../displays.ts'
import { textOf } from '../flow.ts'
import type { Segment } from '../segment.ts'
import type { Sheet } from '../sheet.ts'
import { type Neighbour, surroundingsOf } from './around.ts'

/** A text may go on from one segment in another. */
export interface Pair {
  from: Segment
  to: Segment
  row: Int32Array
}

export const LINK_FEATURES = 56

const KINDS = { none: 0, text: 1, display: 2 } as const
/** Lengths in tenths of the height of the text. */
const bounded = (length: number) => Math.max(-400, Math.min(400, Math.round(length)))

/** Which of the pairs of segments of a page may follow each other: not what stands above or before it. */
const mayFollow = (a: Segment, b: Segment, size: number) =>
  b.box.left >= a.box.right - size || b.box.top >= a.box.bottom - size

export function pairsOf(sheet: Sheet): Pair[] {
  const { segments, displays, size, rules, frame } = sheet
  const surroundings = surroundingsOf(sheet)
  const reads = segments.map((segment) => ({
    all: readingForm(textOf(segment)),
    first: readingForm(segment.lines[0]!.text),
    last: readingForm(segment.lines.at(-1)!.text),
  }))
  const cohesion = cohesionOf(segments.map(textOf))
  const shared = segments.map((_, a) =>
    segments.map((_, b) => (a === b ? 0 : Math.max(cohesion(a, b), cohesion(b, a)))),
  )
  const most = shared.map((own) => Math.max(0.001, ...own))
  const inLines = (length: number) => bounded((10 * length) / size)
  /** The headline right above a segment, or what the text above that one goes on from. */
  const headOf = (segment: Segment): Display | undefined => {
    const { above } = surroundings.get(segment)!
    return above.kind === 'display' ? (above.thing as Display) : undefined
  }
  /** The widest headline over a segment, at any height. */
  const overOf = segments.map(
    ({ box }) =>
      displays
        .filter(
          (each) => each.box.bottom <= box.top + size && overlapAcross(each.box, box) > 0.2 * widthOf(box),
        )
        .sort((a, b) => b.box.bottom - a.box.bottom)[0],
  )
  const described = ({ kind, gap, isRuled }: Neighbour) => [KINDS[kind], inLines(gap), isRuled ? 1 : 0]
  const pairs: Pair[] = []
  segments.forEach((from, a) => {
    segments.forEach((to, b) => {
      if (a === b || !mayFollow(from, to, size)) return
      const [p, q] = [from.box, to.box]
      const isAside = q.left >= p.right - size
      const narrower = Math.min(widthOf(p), widthOf(q))
      const [headA, headB] = [headOf(from), headOf(to)]
      const around = [surroundings.get(from)!, surroundings.get(to)!] as const
      const between = segments.filter(
        (other, at) =>
          at !== a &&
          at !== b &&
          (isAside
            ? other.box.left >= p.right - size &&
              other.box.right <= q.left + size &&
              overlapDown(other.box, p) > 0
            : overlapAcross(other.box, p) > 0 &&
              other.box.top >= p.bottom - size &&
              other.box.bottom <= q.top + size),
      ).length
      const headsBetween = displays.filter(
        ({ box }) =>
          (isAside && box.left >= p.right - size && box.right <= q.left + size && overlapDown(box, p) > 0) ||
          (!isAside && overlapAcross(box, p) > 0 && box.top >= p.bottom - size && box.bottom <= q.top + size),
      ).length
      const [over, overTo] = [overOf[a], overOf[b]]
      const row = Int32Array.of(
        from.isOpen ? 1 : 0,
        to.begins[0] ? 1 : 0,
        endsSentence(reads[a]!.last) ? 1 : 0,
        LEAD.test(reads[b]!.first) ? 1 : 0,
        JUMPED_FROM.test(reads[b]!.first) ? 1 : 0,
        wordAcross(reads[a]!.last, reads[b]!.first),
        endsWithCredit(reads[a]!.all) ? 1 : 0,
        isAside ? 1 : 0,
        inLines(q.left - p.right),
        inLines(q.left - p.left),
        inLines(q.top - p.top),
        inLines(q.bottom - p.bottom),
        inLines(q.top - p.bottom),
        bounded((100 * overlapAcross(p, q)) / narrower),
        bounded((100 * overlapDown(p, q)) / Math.max(1, Math.min(heightOf(p), heightOf(q)))),
        bounded((100 * (widthOf(q) - widthOf(p))) / narrower),
        inLines(widthOf(p)),
        ruledAside(rules, p, q) ? 1 : 0,
        ruledApart(rules, p, q) ? 1 : 0,
        frame.get(from) === frame.get(to) ? (frame.get(from) ? 2 : 0) : 1,
        Math.min(99, from.lines.length),
        Math.min(99, to.lines.length),
        between,
        headsBetween,
        ...described(around[0].above),
        ...described(around[0].below),
        ...described(around[1].above),
        ...described(around[1].below),
        headA && headA === headB ? 1 : 0,
        headA ? bounded((100 * overlapAcross(headA.box, q)) / widthOf(q)) : -400,
        headA ? inLines(q.top - headA.box.top) : -400,
        headA ? inLines(headA.box.right - q.left) : -400,
        headB ? bounded((100 * overlapAcross(headB.box, p)) / widthOf(p)) : -400,
        over === overTo ? (over ? 1 : 0) : over && overTo ? 2 : 3,
        over ? inLines(q.top - over.box.bottom) : -400,
        over ? bounded((100 * overlapAcross(over.box, q)) / widthOf(q)) : -400,
        around[0].below.thing !== undefined && around[0].below.thing === around[1].below.thing ? 1 : 0,
        Math.round(100 * shared[a]![b]!),
        Math.round((100 * shared[a]![b]!) / most[a]!),
        Math.round((100 * shared[a]![b]!) / most[b]!),
        bounded((100 * (from.size - to.size)) / size),
        from.lines[0]!.face === to.lines[0]!.face ? 1 : 0,
        Math.min(99, segments.length),
        bounded((100 * (from.size - size)) / size),
        from.stands.at(-1) ? 1 : 0,
        to.stands[0] ? 1 : 0,
        isCaption(reads[a]!.all) ? 1 : 0,
        isCaption(reads[b]!.all) ? 1 : 0,
      )
      pairs.push({ from, to, row })
    })
  })
  return pairs
}
