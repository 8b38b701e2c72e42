import { type Ascending, every, listed, nothing } from './ascending.ts'
import { MANY_PLACES } from './head-lists.ts'
import type { Column } from './inverted.ts'
import { nearOneAnother } from './near.ts'
import type { Segment } from './segment.ts'
import { articlesAt, havingAt, numbersOf } from './standing.ts'
import { characterTerm, headTerm, pairsWith, pairTerm } from './terms.ts'
import { type Standing, together } from './together.ts'

// What is asked of one segment; answers are the numbers of its articles.

/** Where the pairs of two characters or more stand one behind the other: the place of the first. */
export function placesOf(segment: Segment, codes: number[]): Ascending {
  const parts: Standing[] = []
  for (let at = 0; at + 1 < codes.length; at++) {
    const list = segment.list(pairTerm(codes[at]!, codes[at + 1]!))
    if (!list) return nothing
    parts.push({ count: list.count, places: list.ascending(), at })
  }
  return together(parts)
}

export function articlesWithPhrase(segment: Segment, codes: number[], column?: Column): Ascending {
  const byHeads = column === 'head' ? articlesByHeads(segment, codes) : undefined
  return numbersOf(segment, byHeads ?? articlesAt(segment, placesOf(segment, codes), column))
}

/**
 * The articles that have a phrase in their heads, where some of its pairs stand in too many places to go through them all:
 * those that have each pair there are few.
 */
function articlesByHeads(segment: Segment, codes: number[]): Ascending | undefined {
  const having: { count: number; articles: Ascending }[] = []
  let isLong = false
  for (let at = 0; at + 1 < codes.length; at++) {
    const pair = segment.list(pairTerm(codes[at]!, codes[at + 1]!))
    if (!pair) return nothing
    const head = pair.count < MANY_PLACES ? undefined : headTerm(codes[at]!, codes[at + 1]!)
    if (head === undefined) {
      having.push({ count: pair.count, articles: articlesAt(segment, pair.ascending(), 'head') })
      continue
    }
    isLong = true
    const list = segment.list(head)
    if (!list) return nothing
    having.push({ count: list.count, articles: list.ascending() })
  }
  if (!isLong) return undefined
  having.sort((one, other) => one.count - other.count)
  const havingEach = every(having.map(({ articles }) => articles))
  return having.length === 1 ? havingEach : havingAt(segment, havingEach, placesOf(segment, codes), 'head')
}

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
