import { judged } from '../../learned/judge.ts'
import type { Forest } from '../../learned/trees.ts'
import type { Parted } from '../cuts/cutting.ts'
import type { Model } from '../model.ts'
import { candidatesOf, type HeadPage, headedOf, headRow, headWords, shownLines } from './head-features.ts'
import { runRow } from './run-features.ts'

// The step that gives display lines to articles, over the whole page at once.

/** What speaks for a line as the head of an article that it was never considered for. */
export const NEVER = -3000

export interface Headable {
  page: HeadPage
  pairs: [number, number][]
  rows: Int32Array[]
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
  const page = {
    ...{ shown, articles, gaps, weights, owner, cuts },
    words: headWords(shown, articles, gaps, words),
    headed: headedOf(articles, gaps),
  }
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
  const spoken = judged(forest, rows)
  pairs.forEach(([line, article], at) => {
    scores[line * count + article] = spoken[at]!
  })
  return scores
}

/** What stands for a line that no other follows in its gap. */
const NO_RUN = -999

/** What speaks for the headline of each display line going on in the next one of the same gap. */
export function runScores({ page: { shown } }: Headable, { runs, texts }: Pick<Model, 'runs' | 'texts'>) {
  const scores = new Int32Array(shown.length).fill(NO_RUN)
  const followed = [...shown.keys()].filter((line) => shown[line + 1]?.gap === shown[line]!.gap)
  const rows = followed.map((line) => runRow(shown[line]!, shown[line + 1]!, texts))
  judged(runs, rows).forEach((score, at) => {
    scores[followed[at]!] = score
  })
  return scores
}
