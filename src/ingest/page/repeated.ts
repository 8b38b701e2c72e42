import type { Unit } from './unit.ts'

/** A shorter run may stand twice on a page by chance: a set phrase, a list of names. */
const LEAST = 30

/**
 * Units that stand on the page twice, as a column end does that recognition caught a second time: the copy that the
 * text before it leads up to is kept, the others are returned.
 */
export function repeatedUnits(units: Unit[]): Set<Unit> {
  const byEnd = new Map<string, Unit[]>()
  const above = new Map<Unit, Unit>()
  units.forEach((unit, index) => {
    if (index > 0) above.set(unit, units[index - 1]!)
    if (unit.kind !== 'paragraph' || unit.text.length < LEAST) return
    const end = unit.text.slice(-LEAST)
    const same = byEnd.get(end)
    if (same) same.push(unit)
    else byEnd.set(end, [unit])
  })
  const repeated = new Set<Unit>()
  for (const same of byEnd.values()) {
    if (same.length < 2) continue
    const longest = same.reduce((a, b) => (b.text.length > a.text.length ? b : a))
    const copies = same.filter((unit) => longest.text.endsWith(unit.text))
    const inPlace = copies.filter((unit) => unit.text.length === longest.text.length)
    const kept = inPlace.find((unit) => above.get(unit)?.open) ?? inPlace[0]!
    for (const unit of copies) if (unit !== kept) repeated.add(unit)
  }
  return repeated
}
