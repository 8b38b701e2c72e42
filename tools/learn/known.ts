import type { Parted } from '../../src/ingest/page/cuts/cutting.ts'
import { fileUnder } from '../../src/text/filed.ts'
import type { LearnPage } from './line-model.ts'
import { goldArticle } from './piece-models.ts'

// What a step would reach if the one before it were always right: shows where it is lost (`--known roles,cuts`).

/** Far above and far below what decides. */
const SURE = 1500

const articlesOf = (page: LearnPage, { gaps }: Parted) =>
  gaps.paragraphs.map(({ places }) => goldArticle(page, places))

/** A cut wherever the gold has one. */
export function knownCuts(page: LearnPage, parted: Parted): Int32Array {
  const articles = articlesOf(page, parted)
  return Int32Array.from(articles.slice(1), (article, gap) => (article === articles[gap] ? -SURE : SURE))
}

/** The paragraphs of each article of the gold. */
export function knownArticles(page: LearnPage, parted: Parted): number[][] {
  const byArticle = new Map<number, number[]>()
  for (const [paragraph, article] of articlesOf(page, parted).entries())
    fileUnder(byArticle, article, paragraph)
  return [...byArticle.values()]
}
