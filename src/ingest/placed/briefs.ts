import { readingForm } from '../print/reading-form.ts'
import { LEAD } from '../print/signs.ts'
import { around } from './boxes.ts'
import { cohesionOf } from './cohesion.ts'
import type { Segment, Text } from './segment.ts'

// News in brief stands in one column, each below a line in bold as a crosshead is. What parts it from an article with
// crossheads: it begins as news does, or has nothing in common with what stands before it.

const LED = 0.4
/** Crossheads part texts that share .07 to .36 of what they say, lines above news in brief those that share up to .09. */
const STRANGE = 0.05
const LEAST_PARTS = 3
/** ▲ before the line above each. */
const MARK = /^[■▲●◆★◇□▶►▼]/u
const LEAST_MARKED = 2

const slice = ({ lines, begins, stands, size, isOpen }: Segment, from: number, to: number): Segment => ({
  ...{ lines: lines.slice(from, to), begins: begins.slice(from, to), stands: stands.slice(from, to), size },
  box: around(lines.slice(from, to).map(({ box }) => box)),
  isOpen: isOpen && to === lines.length,
})

/** A text as pieces that each begin with the lines that stand by themselves. */
function parts(text: Text): Text[] {
  const made: Text[] = [[]]
  for (const segment of text) {
    let from = 0
    for (let at = 0; at < segment.lines.length; at++) {
      if (!segment.stands[at] || (at > 0 && segment.stands[at - 1])) continue
      if (at > from) made.at(-1)!.push(slice(segment, from, at))
      made.push([])
      from = at
    }
    made.at(-1)!.push(slice(segment, from, segment.lines.length))
  }
  return made.filter((part) => part.length > 0)
}

const bodyOf = (part: Text): string =>
  part.flatMap(({ lines, stands }) => lines.flatMap(({ text }, at) => (stands[at] ? [] : [text]))).join('')

export function withBriefs(text: Text, isHeaded: boolean): Text[] {
  const own = parts(text)
  if (own.length < 2) return [text]
  const bodies = own.map(bodyOf)
  const marked = own.filter(([first]) => first!.stands[0] && MARK.test(first!.lines[0]!.text)).length
  const led = bodies.filter((body) => LEAD.test(readingForm(body.trimStart()))).length
  const shared = cohesionOf(bodies)
  const common = bodies.slice(1).map((_, at) => Math.max(shared(at, at + 1), shared(at + 1, at)))
  const mean = common.reduce((sum, each) => sum + each, 0) / common.length
  const areBriefs =
    bodies.slice(1).every((body) => body !== '') &&
    (marked >= LEAST_MARKED ||
      led >= LED * own.length ||
      (!isHeaded && own.length >= LEAST_PARTS && mean < STRANGE))
  return areBriefs ? own : [text]
}
