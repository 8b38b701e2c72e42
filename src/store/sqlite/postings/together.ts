import { type Ascending, nothing } from './ascending.ts'

/** Where something stands, so many places behind a first; in how many places in all. */
export interface Standing {
  count: number
  places: Ascending
  at: number
}

/** The places of the first where all of these stand behind it as they should. */
export function together(parts: Standing[]): Ascending {
  // The shortest list first: no later one can bring back what is missing in it.
  const byCount = parts.toSorted((a, b) => a.count - b.count)
  if (byCount.length === 0) return nothing
  if (byCount.length === 1 && byCount[0]!.at === 0) return byCount[0]!.places
  return {
    from(place) {
      let wanted = place
      for (let index = 0; index < byCount.length; ) {
        const { places, at } = byCount[index]!
        const next = places.from(wanted + at)
        if (next === undefined) return undefined
        index = next - at === wanted ? index + 1 : 0
        wanted = next - at
      }
      return wanted
    },
  }
}
