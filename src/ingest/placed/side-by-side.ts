import type { Box } from '../../model/placed.ts'
import { readingForm } from '../print/reading-form.ts'
import { endsWithCredit, LEAD } from '../print/signs.ts'
import { heightOf, overlapAcross, ruledApart, ruledAside, widthOf } from './boxes.ts'
import type { Display } from './displays.ts'
import type { Segment } from './segment.ts'
import type { Sheet } from './sheet.ts'

// Columns whose text ends with a sentence say nothing of where it goes on: headlines, rules and edges do.

/** The headline that stands right above a segment, with nothing between. */
export function headAbove(sheet: Sheet, segment: Segment): Display | undefined {
  const { size, displays, segments } = sheet
  const above = displays
    .filter(
      ({ box, isUpright }) =>
        !isUpright &&
        overlapAcross(box, segment.box) > 0.3 * Math.min(widthOf(box), widthOf(segment.box)) &&
        box.bottom <= segment.box.top + size,
    )
    .sort((a, b) => b.box.bottom - a.box.bottom)[0]
  if (
    !above ||
    segment.box.top - above.box.bottom > 6 * size ||
    ruledApart(sheet.rules, above.box, segment.box)
  )
    return undefined
  const isBetween = ({ box }: Segment) =>
    box.top > above.box.top && box.bottom < segment.box.top + size && overlapAcross(box, segment.box) > 0
  return segments.some((other) => other !== segment && isBetween(other)) ? undefined : above
}

/** What speaks for two columns side by side being of one text where the first ends with a sentence. */
export function sideBySide(sheet: Sheet, a: Segment, b: Segment, shared: number): number {
  const { size, rules, frame } = sheet
  if (frame.get(a) !== frame.get(b)) return -9
  const line = 1.45 * size
  let score = shared
  const [headA, headB] = [headAbove(sheet, a), headAbove(sheet, b)]
  if (headA && headA === headB) score += 3
  else if (headsBelow(sheet, a).some((head) => headsBelow(sheet, b).includes(head))) score += 2
  else if (headsBelow(sheet, a).length > 0 && headsBelow(sheet, b).length > 0) score -= 3
  else if (headB && overlapAcross(headB.box, a.box) <= 0) score -= 4
  const top = b.box.top - a.box.top
  const startsAtHead = headA && Math.abs(b.box.top - headA.box.top) < line
  if (Math.abs(top) < 0.7 * line) score += 1
  else if (startsAtHead) score += 1.5
  else score -= 1
  if (Math.abs(b.box.bottom - a.box.bottom) < 0.7 * line) score += 0.4
  else if (b.box.bottom < a.box.bottom) score += 0.2
  if (headA && !headB && Math.abs(top) < 0.7 * line) score += 0.5
  if (frame.get(a)) score += 2
  score += ruleBelow(rules, a.box, b.box, size)
  if (LEAD.test(readingForm(b.lines[0]!.text))) score -= 3
  if (endsWithCredit(readingForm(a.lines.at(-1)!.text))) score -= 1.5
  if (ruledAside(rules, a.box, b.box)) score -= 4
  if (Math.abs(widthOf(a.box) - widthOf(b.box)) > 0.12 * widthOf(a.box) && b.lines.length > 2) score -= 2
  if (b.box.bottom > a.box.bottom + 1.5 * line) score -= 1
  return score
}

/** The headlines that stand right below a segment. */
const headsBelow = ({ displays, size }: Sheet, { box }: Segment): Display[] =>
  displays.filter(
    ({ box: head, isUpright }) =>
      !isUpright && overlapAcross(head, box) > 0 && Math.abs(head.top - box.bottom) < 1.5 * size,
  )

/** A rule below both ends a text in columns; one that ends between them parts two texts. */
function ruleBelow(rules: Box[], a: Box, b: Box, size: number): number {
  const bottom = Math.max(a.bottom, b.bottom)
  const below = rules.filter(
    (rule) =>
      widthOf(rule) > heightOf(rule) &&
      rule.top > Math.min(a.bottom, b.bottom) - size &&
      rule.top < bottom + 4 * size &&
      overlapAcross(rule, a) > 0.3 * widthOf(a),
  )
  if (below.length === 0) return 0
  return below.some((rule) => overlapAcross(rule, b) > 0.7 * widthOf(b)) ? 2.5 : -2.5
}
