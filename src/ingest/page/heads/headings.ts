import { judged } from '../../learned/judge.ts'
import { UNIT } from '../../learned/trees.ts'
import type { Model } from '../model.ts'
import { articleFacts } from './article-facts.ts'
import type { HeadPage } from './head-features.ts'
import { factsOfGap, factsOfHeading, type HeadingPage, headingRow } from './heading-features.ts'

// A headline is judged as a whole: display lines in a row, none missing and none too many, with the article that they
// may head. Lines judged one by one lose the first of a headline or take the next one's.

/** Display lines in a row of one gap, and the article that they would head. */
export interface Heading {
  lines: number[]
  article: number
}

/** No headline that was learned from has more lines, or more characters. */
const LINES = 7
const CHARACTERS = 140
/** Lines are considered for an article that at least one of them speaks for by more than this. */
const WORTH_A_LOOK = -4 * UNIT

/** The display lines of each gap, credits left out. */
function linesByGap({ shown }: HeadPage): number[][] {
  const gaps: number[][] = []
  shown.forEach(({ gap, piece }, line) => {
    if (piece.kind === 'credit') return
    gaps[gap] ??= []
    gaps[gap]!.push(line)
  })
  return gaps.filter((lines) => lines.length > 0)
}

export interface Headings {
  headings: Heading[]
  rows: Int32Array[]
}

/** Everything that may be a heading, with a row for each. */
export function headingsOf(asked: HeadingPage): Headings {
  const { shown, articles } = asked.page
  const count = articles.length
  const facts = articleFacts(asked.page)
  const headings: Heading[] = []
  const rows: Int32Array[] = []
  for (const lines of linesByGap(asked.page)) {
    const gap = factsOfGap(asked, lines)
    for (let from = 0; from < lines.length; from++) {
      let characters = 0
      for (let to = from; to < Math.min(lines.length, from + LINES); to++) {
        characters += shown[lines[to]!]!.piece.read.length
        if (to > from && characters > CHARACTERS) break
        const own = lines.slice(from, to + 1)
        const heading = factsOfHeading(asked, lines, from, to)
        for (let article = 0; article < count; article++) {
          if (own.every((line) => asked.scores[line * count + article]! <= WORTH_A_LOOK)) continue
          headings.push({ lines: own, article })
          rows.push(headingRow(asked, facts, gap, heading, article))
        }
      }
    }
  }
  return { headings, rows }
}

/** What speaks for each heading. */
export const headingScores = (
  { rows }: Headings,
  { headings: forest }: Pick<Model, 'headings'>,
): Int32Array => judged(forest, rows)
