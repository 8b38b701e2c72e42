import { LEAD } from '../print/signs.ts'
import { joinLines, type Unit } from './unit.ts'
import { PairCounts } from './vocabulary.ts'

/** How many units may lie between a column's cut end and where it goes on: a photo with its lines, a box. */
const REACH = 8

/**
 * Paragraphs cut at a column's end put together with what they go on in. The next paragraph is taken where it follows
 * directly; behind display lines or another article only one that nothing else leads up to, and whose first character
 * makes a pair with the last before the cut that the page writes elsewhere.
 */
export function healColumns(units: Unit[]): Unit[] {
  if (!units.some((unit) => unit.open)) return units
  const pairs = new PairCounts(units.map((unit) => unit.text))
  const taken = new Set<Unit>()
  const healed: Unit[] = []
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]!
    if (taken.has(unit)) continue
    const parts = [unit]
    let place = index
    while (parts.at(-1)!.open) {
      const next = continuation(units, place, parts.at(-1)!, pairs, taken)
      if (next < 0) break
      parts.push(units[next]!)
      taken.add(units[next]!)
      place = next
    }
    healed.push(parts.length === 1 ? unit : joined(parts))
  }
  return healed
}

function joined(parts: Unit[]): Unit {
  const lines = parts.flatMap((part) => part.lines)
  const [first, last] = [parts[0]!, parts.at(-1)!]
  return {
    ...first,
    lines,
    text: joinLines(lines),
    open: last.open,
    widths: [first.widths[0], last.widths[1]],
  }
}

function continuation(units: Unit[], index: number, cut: Unit, pairs: PairCounts, taken: Set<Unit>): number {
  const next = units[index + 1]
  if (next && next.kind === 'paragraph' && !taken.has(next) && !LEAD.test(next.text)) return index + 1
  for (let place = index + 2; place < units.length && place <= index + REACH; place++) {
    const unit = units[place]!
    if (unit.kind !== 'paragraph' || taken.has(unit) || LEAD.test(unit.text) || unit.fresh) continue
    if (units[place - 1]!.open) continue
    if (/^[，。、；：！？”’」』》）]/.test(unit.text)) return place
    // Once in the cut itself does not count: the two halves stand in different units.
    if (pairs.of(cut.text.at(-1)!, unit.text[0]!) >= 2 && !beginsSentence(unit.text)) return place
  }
  return -1
}

const beginsSentence = (text: string) =>
  /^(?:[“《（]|[\p{sc=Han}]{2,4}(?:说|表示|指出|介绍)|近|据|今年|去年|目前|为|在|记者|\d)/u.test(text)
