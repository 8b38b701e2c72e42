import { judgeAll } from '../../learned/judge.ts'
import { UNIT } from '../../learned/trees.ts'
import { JUMPED_FROM } from '../../print/signs.ts'
import { isNoticeName } from '../heading.ts'
import type { Tagged } from '../lines/roles.ts'
import type { Model } from '../model.ts'
import { type Piece, piecesOf } from '../pieces.ts'
import { gapRows, isLedAnew } from './gap-features.ts'
import { type Gaps, gapsOf } from './gaps.ts'
import { GAP_AGAIN, gapRowsAgain } from './gaps-again.ts'
import { type PageWords, wordsOfPage } from './page-words.ts'

// The step from lines to stretches: where, between two paragraphs, one article ends and another begins.

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
  const words = wordsOfPage(gaps, texts)
  return { pieces, gaps, words, rows: gapRows(gaps, words, texts) }
}

/** What speaks for a cut in each gap, above 0 more than against it. */
export const cutScores = ({ rows }: Parted, { cuts }: Pick<Model, 'cuts'>): Int32Array => judgeAll(cuts, rows)

/** The same, looked at again when it is known roughly where articles part. */
export const rowsAgain = ({ gaps, words, rows }: Parted, cuts: Int32Array) =>
  gapRowsAgain(gaps, words, rows, cuts)

/** Of 515 leads below display lines 504 begin an article: as sure of it as a lead of a logit makes. */
const LED = UNIT

/** 上接1版 above a paragraph, or at its beginning: it goes on from another page, not from what stands above. */
const isFromElsewhere = ({ paragraphs, between }: Gaps, at: number) =>
  JUMPED_FROM.test(paragraphs[at]!.read) || between[at]!.some(({ read }) => JUMPED_FROM.test(read))

/** 招聘启事 between two paragraphs heads one of them: of 42 such lines on set pages 41 stand between two articles. */
const isNoticed = ({ between }: Gaps, at: number) =>
  between[at]!.some(({ kind, read }) => kind === 'display' && isNoticeName(read))

export function cutScoresAgain(
  { gaps }: Parted,
  rows: Int32Array,
  { cutsAgain: forest }: Pick<Model, 'cutsAgain'>,
): Int32Array {
  const cuts = judgeAll(forest, rows)
  for (let gap = 0; gap < cuts.length; gap++) {
    const isSure =
      isLedAnew(rows, gap * GAP_AGAIN) || isFromElsewhere(gaps, gap + 1) || isNoticed(gaps, gap + 1)
    if (isSure) cuts[gap] = Math.max(LED, cuts[gap]!)
  }
  return cuts
}
