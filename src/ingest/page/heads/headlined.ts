import type { Parted } from '../cuts/cutting.ts'
import type { Model } from '../model.ts'
import { bareRows, bareScores } from './bare.ts'
import { chosen } from './choosing.ts'
import { completed } from './completed.ts'
import { headable, headScores, headScoresAgain, runScores } from './heading-articles.ts'
import type { HeadingPage } from './heading-features.ts'
import { headingScores, headingsOf } from './headings.ts'
import { headRowsAgain } from './heads-again.ts'

export type HeadModel = Pick<Model, 'texts' | 'heads' | 'headsAgain' | 'runs' | 'headings' | 'bare'>

/** A page with what speaks for its display lines, and the article of each of them, -1 for none. */
export interface Headlined extends HeadingPage {
  whose: Int32Array
}

/** The step that gives display lines to articles: line by line, again with their neighbours, then as whole headlines. */
export function headlined(
  sheet: Parted,
  articles: number[][],
  cuts: Int32Array,
  model: HeadModel,
): Headlined {
  const heads = headable(sheet, articles, cuts, model)
  const scores = headScoresAgain(heads, headRowsAgain(heads, headScores(heads, model)), model)
  const asked = { page: heads.page, scores, runs: runScores(heads, model) }
  const headings = headingsOf(asked)
  const spoken = headingScores(headings, model)
  const bare = bareScores(bareRows(asked, headings, spoken), model)
  const whose = chosen(headings.headings, spoken, bare, heads.page.shown.length)
  return { ...asked, whose: completed(asked, whose) }
}
