import { type Ascending, listed, nothing } from './ascending.ts'
import type { Column } from './inverted.ts'
import { nearOneAnother } from './near.ts'
import type { Segment } from './segment.ts'
import { articlesAt, numbersOf } from './standing.ts'
import { characterTerm, pairsWith, pairTerm } from './terms.ts'

// What is asked of one segment; answers are the numbers of its articles.

/** Where the pairs of two characters or more stand one behind the other: the place of the first. */
export function placesOf(segment: Segment, codes: number[]): Ascending {
  const parts: { count: number; places: Ascending; at: number }[] = []
  for (let at = 0; at + 1 < codes.length; at++) {
    const list = segment.list(pairTerm(codes[at]!, codes[at + 1]!))
    if (!list) return nothing
    parts.push({ count: list.count, places: list.ascending(), at })
  }
  // The shortest list first: no later one can bring back what is missing in it.
  parts.sort((a, b) => a.count - b.count)
  if (parts.length === 1) return parts[0]!.places
  if (parts.length === 0) return nothing
  return {
    from(place) {
      let wanted = place
      for (let index = 0; index < parts.length; ) {
        const { places, at } = parts[index]!
        const next = places.from(wanted + at)
        if (next === undefined) return undefined
        index = next - at === wanted ? index + 1 : 0
        wanted = next - at
      }
      return wanted
    },
  }
}

export const articlesWithPhrase = (segment: Segment, codes: number[], column?: Column): Ascending =>
  numbersOf(segment, articlesAt(segment, placesOf(segment, codes), column))

export function articlesWithCharacter(segment: Segment, character: number): Ascending {
  const list = segment.list(characterTerm(character))
  return list ? numbersOf(segment, list.ascending()) : nothing
}

/** The articles in a column of which a character stands before another. */
export function articlesWithBeginning(segment: Segment, character: number, column: Column): Ascending {
  const articles = new Set<number>()
  for (const { list } of segment.reading(...pairsWith(character))) {
    const own = articlesAt(segment, list.ascending(), column)
    for (let at = own.from(0); at !== undefined; at = own.from(at + 1)) articles.add(at)
  }
  return numbersOf(segment, listed([...articles].sort((a, b) => a - b)))
}

/** The articles in a column of which texts stand with no more than so many pairs between them. */
export function articlesWithNear(segment: Segment, phrases: number[][], within: number): Ascending {
  const rows = phrases.map((codes) => ({ pairs: codes.length - 1, places: placesOf(segment, codes) }))
  return numbersOf(segment, articlesAt(segment, nearOneAnother(segment, rows, within)))
}
