import type { Forest } from '../learned/trees.ts'
import { judge } from '../learned/trees.ts'
import { GAP_FEATURES, type Gaps, gapRows, gapsOf, type PageWords, wordsOfPage } from './gap-features.ts'
import { candidatesOf, type Headable, headRow, headWords, shownLines } from './head-features.ts'
import { assigned, credited } from './heads.ts'
import { cohesionOf, joinRow, type Stretch, wordsOfStretches } from './join-features.ts'
import { joined, stretchesOf } from './joins.ts'
import type { Model } from './model.ts'
import { type Piece, piecesOf } from './pieces.ts'
import type { Tagged } from './roles.ts'
import { runRow } from './run-features.ts'
import { GAP_AGAIN, gapRowsAgain } from './second-look.ts'

// From lines to roles to articles, a step at a time: what the learning does a step at a time is done here in a row.

/** The paragraphs of a page with what stands between them. */
export interface Parted {
  pieces: Piece[]
  gaps: Gaps
  words: PageWords
  rows: Int32Array
}

export function parted({ lines, roles, scores, widths }: Tagged, { texts }: Pick<Model, 'texts'>): Parted {
  const pieces = piecesOf(lines, roles, scores)
  const gaps = gapsOf(pieces, widths)
  const words = wordsOfPage(gaps)
  return { pieces, gaps, words, rows: gapRows(gaps, words, texts) }
}

const own = new Int32Array(1)

/** What speaks for a cut in each gap, above 0 more than against it. */
export function cutScores({ gaps, rows }: Parted, { cuts: forest }: Pick<Model, 'cuts'>): Int32Array {
  const cuts = new Int32Array(Math.max(0, gaps.paragraphs.length - 1))
  for (let gap = 0; gap < cuts.length; gap++) {
    judge(forest, rows, gap * GAP_FEATURES, own)
    cuts[gap] = own[0]!
  }
  return cuts
}

/** The same, looked at again when it is known roughly where articles part. */
export const rowsAgain = ({ gaps, words, rows }: Parted, cuts: Int32Array) =>
  gapRowsAgain(gaps, words, rows, cuts)

export function cutScoresAgain(
  rows: Int32Array,
  { cutsAgain: forest }: Pick<Model, 'cutsAgain'>,
): Int32Array {
  const cuts = new Int32Array(rows.length / GAP_AGAIN)
  for (let gap = 0; gap < cuts.length; gap++) {
    judge(forest, rows, gap * GAP_AGAIN, own)
    cuts[gap] = own[0]!
  }
  return cuts
}

const NEVER = -3000
/** No article goes on further away than this many stretches. */
const REACH = 25

export interface Joinable {
  stretches: Stretch[]
  pairs: [number, number][]
  rows: Int32Array[]
}

export function joinable(
  { gaps, words }: Parted,
  cuts: Int32Array,
  { texts }: Pick<Model, 'texts'>,
): Joinable {
  const stretches = stretchesOf(cuts, gaps.paragraphs.length)
  const said = wordsOfStretches(stretches, gaps, words)
  const cohesion = cohesionOf(said)
  const pairs: [number, number][] = []
  const rows: Int32Array[] = []
  for (let first = 0; first < stretches.length; first++)
    for (let second = first + 1; second < Math.min(stretches.length, first + REACH); second++) {
      pairs.push([first, second])
      rows.push(joinRow(stretches, first, second, gaps, said, cohesion, texts, cuts))
    }
  return { stretches, pairs, rows }
}

export const paragraphsOf = ({ from, to }: Stretch) => Array.from({ length: to - from }, (_, at) => from + at)

/** The paragraphs of each article. */
export function joinedArticles(
  { stretches, pairs, rows }: Joinable,
  { joins: forest }: Pick<Model, 'joins'>,
): number[][] {
  const count = stretches.length
  const joins = new Int32Array(count * count).fill(NEVER)
  pairs.forEach(([first, second], at) => {
    judge(forest, rows[at]!, 0, own)
    joins[first * count + second] = own[0]!
  })
  return joined(joins, count).map((all) => all.flatMap((stretch) => paragraphsOf(stretches[stretch]!)))
}

export function headable(
  { gaps, words }: Parted,
  articles: number[][],
  cuts: Int32Array,
  { texts: weights }: Pick<Model, 'texts'>,
): Headable {
  const shown = shownLines(gaps)
  const owner = new Int32Array(gaps.paragraphs.length)
  articles.forEach((list, article) => {
    for (const paragraph of list) owner[paragraph] = article
  })
  const page = { shown, articles, gaps, words: headWords(shown, articles, gaps, words), weights, owner, cuts }
  const pairs: [number, number][] = []
  const rows: Int32Array[] = []
  if (articles.length > 0)
    shown.forEach((_, line) => {
      for (const article of candidatesOf(page, line)) {
        pairs.push([line, article])
        rows.push(headRow(page, line, article))
      }
    })
  return { page, pairs, rows }
}

/** What speaks for each display line as the head of each article, at line times articles plus article. */
export const headScores = (headable: Headable, { heads }: Pick<Model, 'heads'>) =>
  scoresOf(headable, headable.rows, heads)

/** The same, looked at again with what the first look said of the lines around. */
export const headScoresAgain = (
  headable: Headable,
  rows: Int32Array[],
  { headsAgain }: Pick<Model, 'headsAgain'>,
) => scoresOf(headable, rows, headsAgain)

function scoresOf({ page, pairs }: Headable, rows: Int32Array[], forest: Forest): Int32Array {
  const count = page.articles.length
  const scores = new Int32Array(page.shown.length * count).fill(NEVER)
  pairs.forEach(([line, article], at) => {
    judge(forest, rows[at]!, 0, own)
    scores[line * count + article] = own[0]!
  })
  return scores
}

/** The article that each display line heads and each credit signs; -1 for none. */
export function headsOf({ page }: Headable, runs: boolean[], scores: Int32Array): Int32Array {
  const heads = assigned(page.shown, runs, scores, page.articles.length)
  credited(page, scores, heads)
  return heads
}

/** What speaks for each article being right. */
export const sureScores = (rows: Int32Array[], { sure }: Pick<Model, 'sure'>) =>
  rows.map((row) => {
    judge(sure, row, 0, own)
    return own[0]!
  })

/** For each display line whether its headline goes on in the next one of the same gap. */
export const runsOn = ({ page }: Headable, { runs, texts }: Pick<Model, 'runs' | 'texts'>) =>
  page.shown.map((above, line) => {
    const below = page.shown[line + 1]
    if (!below || below.gap !== above.gap) return false
    judge(runs, runRow(above, below, texts), 0, own)
    return own[0]! > 0
  })
