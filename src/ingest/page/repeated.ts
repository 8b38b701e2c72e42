import type { Unit } from './unit.ts'

/** A shorter run may stand twice on a page by chance: a set phrase, a list of names. */
const LEAST = 30

/**
 * Units that stand on the page twice, as a column end does that recognition caught a second time: the copy that the
 * text before it leads up to is kept, the others are returned.
 */
export function repeatedUnits(units: Unit[]): Set<Unit> {
  const byEnd = new Map<string, Unit[]>()
  for (const unit of units) {
    if (unit.kind !== 'paragraph' || unit.text.length < LEAST) continue
    const end = unit.text.slice(-LEAST)
    byEnd.set(end, [...(byEnd.get(end) ?? []), unit])
  }
  const repeated = new Set<Unit>()
  for (const same of byEnd.values()) {
    if (same.length < 2) continue
    const longest = same.reduce((a, b) => (b.text.length > a.text.length ? b : a))
    const copies = same.filter((unit) => longest.text.endsWith(unit.text))
    const inPlace = copies.filter((unit) => unit.text.length === longest.text.length)
    const kept = inPlace.find((unit) => units[units.indexOf(unit) - 1]?.open) ?? inPlace[0]!
    for (const unit of copies) if (unit !== kept) repeated.add(unit)
  }
  return repeated
}
