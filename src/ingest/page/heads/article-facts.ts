import { LEAD } from '../../print/signs.ts'
import { displaysAt } from '../cuts/gaps.ts'
import type { HeadPage } from './head-features.ts'

/** What each article is by itself, whatever heads it. */
export function articleFacts({ articles, gaps }: HeadPage) {
  return articles.map((paragraphs) => {
    const [start, end] = [paragraphs[0]!, paragraphs.at(-1)!]
    const first = gaps.paragraphs[start]!
    const size = paragraphs.reduce((sum, at) => sum + gaps.paragraphs[at]!.read.length, 0)
    return {
      ...{ start, end, first },
      isLed: LEAD.test(first.read) ? 1 : 0,
      resumes: first.resumes ? 1 : 0,
      displaysAbove: displaysAt(gaps, start).length,
      displaysBelow: displaysAt(gaps, end + 1).length,
      size: Math.min(3000, size),
    }
  })
}
