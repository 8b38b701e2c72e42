import type { Range } from './likely.ts'
import type { Row, Span } from './row.ts'
import type { Look } from './theme/looks.ts'

/** A row with letters of its first text in another look; places count from `shift` on. */
export function highlighted([first, ...rest]: Row, ranges: Range[], shift: number, look: Look): Row {
  if (!first || ranges.length === 0) return [...(first ? [first] : []), ...rest]
  const spans: Span[] = []
  let at = 0
  for (const [from, to] of ranges) {
    const [begin, end] = [from + shift, to + shift].map((place) =>
      Math.min(Math.max(place, at), first.text.length),
    ) as [number, number]
    spans.push({ ...first, text: first.text.slice(at, begin) })
    spans.push({ ...first, text: first.text.slice(begin, end), look })
    at = end
  }
  spans.push({ ...first, text: first.text.slice(at) })
  return [...spans.filter(({ text }) => text !== ''), ...rest]
}
