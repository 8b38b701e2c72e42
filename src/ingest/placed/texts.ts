import { readingForm } from '../print/reading-form.ts'
import { ENUMERATED, JUMPED_FROM, LEAD } from '../print/signs.ts'
import { overlapAcross, overlapDown, ruledApart } from './boxes.ts'
import { withBriefs } from './briefs.ts'
import { cohesionOf } from './cohesion.ts'
import { type Flow, isRightOf, openFlow, reaches, textOf } from './flow.ts'
import type { Segment, Text } from './segment.ts'
import type { Sheet } from './sheet.ts'
import { headAbove, sideBySide } from './side-by-side.ts'

const NEEDED = 1

/** The texts of a page: columns that go on in one another, and columns side by side that belong together. */
export function textsOf(sheet: Sheet): Text[] {
  const { segments } = sheet
  const flow = openFlow(sheet)
  const taken = new Set(flow.values())
  const cohesion = cohesionOf(segments.map(textOf))
  const shared = (a: Segment, b: Segment) => {
    const [x, y] = [segments.indexOf(a), segments.indexOf(b)]
    return 6 * (Math.max(cohesion(x, y), cohesion(y, x)) - 0.12)
  }
  const pairs: { a: Segment; b: Segment; score: number }[] = []
  for (const a of segments) {
    if (flow.has(a)) continue
    for (const b of segments) {
      if (a === b || taken.has(b)) continue
      const isAside = isRightOf(b.box, a.box, sheet.size) && overlapDown(a.box, b.box) > 0
      const score = isAside ? sideBySide(sheet, a, b, shared(a, b)) : below(sheet, a, b, shared(a, b))
      if (score > NEEDED) pairs.push({ a, b, score })
    }
  }
  for (const { a, b } of pairs.sort((x, y) => y.score - x.score)) {
    if (flow.has(a) || taken.has(b) || reaches(flow, b, a)) continue
    flow.set(a, b)
    taken.add(b)
  }
  const chains = segments.filter((segment) => !taken.has(segment)).map((first) => chainFrom(first, flow))
  return chains.flatMap(withBriefs)
}

function chainFrom(first: Segment, flow: Flow): Text {
  const chain: Segment[] = []
  for (let at: Segment | undefined = first; at; at = flow.get(at)) chain.push(at)
  return chain
}

/** What speaks for a text going on below in its column where it ends with a sentence. */
function below(sheet: Sheet, a: Segment, b: Segment, shared: number): number {
  const { size, rules, frame } = sheet
  if (overlapAcross(a.box, b.box) <= 0.5 * (a.box.right - a.box.left) || b.box.top < a.box.bottom - size)
    return -9
  if (frame.get(a) !== frame.get(b) || ruledApart(rules, a.box, b.box)) return -9
  if (b.box.top - a.box.bottom > 4 * size) return -9
  if (headAbove(sheet, b)) return -9
  const head = readingForm(b.lines[0]!.text)
  if (LEAD.test(head) || JUMPED_FROM.test(head)) return -9
  return 1.2 + shared + (frame.get(a) ? 1 : 0) + (ENUMERATED.test(head) ? 0.3 : 0)
}
