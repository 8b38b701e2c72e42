import { judged } from '../../learned/judge.ts'
import { limit } from '../limit.ts'
import { endKind, startKind } from '../lines/line-facts.ts'
import type { Model } from '../model.ts'
import { scoreText } from '../words/text-scores.ts'
import { articleFacts } from './article-facts.ts'
import { NEVER } from './heading-articles.ts'
import type { HeadingPage } from './heading-features.ts'
import type { Headings } from './headings.ts'

// Some articles have no headline: photographs, briefs, what goes on from another page.

export const BARE_FEATURES = 20

/** A row for each article: does the page print no headline of it? `spoken` is what speaks for each heading. */
export function bareRows(
  { page, scores }: HeadingPage,
  { headings }: Headings,
  spoken: Int32Array,
): Int32Array[] {
  const { articles, gaps, headed, shown, weights } = page
  const facts = articleFacts(page)
  const count = articles.length
  const mostOfLine = shown.map(() => NEVER)
  const ranked = articles.map(() => ({ best: NEVER, second: NEVER, lines: [] as number[] }))
  headings.forEach(({ lines, article }, at) => {
    const score = spoken[at]!
    for (const line of lines) mostOfLine[line] = Math.max(mostOfLine[line]!, score)
    const known = ranked[article]!
    if (score > known.best) ranked[article] = { best: score, second: known.best, lines }
    else known.second = Math.max(known.second, score)
  })
  return articles.map((paragraphs, article) => {
    const { best, second, lines } = ranked[article]!
    const wanted = Math.max(NEVER, ...lines.map((line) => mostOfLine[line]!))
    const own = facts[article]!
    const { start, end } = own
    const { read, begins } = own.first
    const gap = lines.length === 0 ? undefined : shown[lines[0]!]!.gap
    return Int32Array.of(
      best,
      second,
      wanted - best,
      lines.length,
      gap === undefined ? 99 : limit(gap - start, 30),
      gap === undefined ? 99 : limit(gap - end - 1, 30),
      Math.max(NEVER, ...shown.map((_, line) => scores[line * count + article]!)),
      own.resumes,
      limit(begins, 3000),
      own.isLed,
      startKind(read),
      endKind(gaps.paragraphs[end]!.read),
      limit(scoreText(weights, 'opens', read, ''), 400),
      own.displaysAbove,
      own.displaysBelow,
      headed.above,
      headed.below,
      own.size,
      paragraphs.length,
      Math.min(30, count),
    )
  })
}

/** What speaks for each article having no headline. */
export const bareScores = (rows: Int32Array[], { bare }: Pick<Model, 'bare'>): Int32Array =>
  judged(bare, rows)
