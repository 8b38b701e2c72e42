import { type Ascending, nothing, some } from './ascending.ts'
import type { List } from './list.ts'
import type { Segment } from './segment.ts'
import { articlesAt, numbersOf } from './standing.ts'
import { pairsWith, pairTerm, secondOf } from './terms.ts'
import { type Standing, together } from './together.ts'

// Characters that stand one behind the other, in each place one of several.

/** So few are looked up one by one; of more, all that stand behind a character are gone through. */
const FEW = 4

/** Those pairs of a character and one of others that a segment has. */
function* pairsOf(segment: Segment, first: number, seconds: Set<number>): Generator<[number, List]> {
  if (seconds.size <= FEW) {
    for (const second of seconds) {
      const list = segment.list(pairTerm(first, second))
      if (list) yield [second, list]
    }
    return
  }
  for (const reading of segment.reading(...pairsWith(first))) {
    const second = secondOf(reading.term)
    if (seconds.has(second)) yield [second, reading.list]
  }
}

/** The articles of a segment in which one of the first characters stands, behind it one of the second, and so on. */
export function articlesWithRow(segment: Segment, choices: number[][]): Ascending {
  const parts: Standing[] = []
  let firsts = choices[0] ?? []
  for (const [at, choice] of choices.slice(1).entries()) {
    const seconds = new Set(choice)
    const pairs = firsts.flatMap((first) => [...pairsOf(segment, first, seconds)])
    if (pairs.length === 0) return nothing
    const lists = pairs.map(([, list]) => list)
    parts.push({
      count: lists.reduce((sum, { count }) => sum + count, 0),
      places: some(lists.map((list) => list.ascending())),
      at,
    })
    // What no pair ends with begins none.
    firsts = [...new Set(pairs.map(([second]) => second))]
  }
  return numbersOf(segment, articlesAt(segment, together(parts)))
}
