import type { Messages } from '../messages/index.ts'
import type { Issue } from '../model/issue.ts'
import { DOUBTFUL } from '../store/archive.ts'
import { byCodePoint } from '../text/order.ts'
import { characterLines } from './character-lines.ts'
import { oneLine } from './one-line.ts'
import type { ReadReport } from './read.ts'

/** The articles that recognition is unsure of, worst first. */
export function doubtfulArticles(issues: Issue[]) {
  return issues
    .flatMap(({ articles }) => articles)
    .filter(({ confidence }) => confidence.value < DOUBTFUL)
    .sort((a, b) => a.confidence.value - b.confidence.value || byCodePoint(a.id, b.id))
}

/** A line for each doubtful article, as compilers print mistakes: file, line, how sure, why, what. */
export function doubtfulLines(issues: Issue[], messages: Messages): string[] {
  return doubtfulArticles(issues).map(({ source, confidence, headline }) => {
    const why = confidence.doubts.map((doubt) => messages.doubts[doubt]).join(messages.comma)
    return oneLine(
      `${source.file}:${source.lines[0]?.[0] ?? 1}: ${confidence.value.toFixed(2)} ${why}: ${headline}`,
    )
  })
}

/** What a corpus holds, and what of its characters is not as it should be. */
export function reportLines({ issues, files }: ReadReport, messages: Messages): string[] {
  const articles = issues.reduce((sum, issue) => sum + issue.articles.length, 0)
  const dates = issues.flatMap(({ date }) => (date === null ? [] : [date])).sort()
  const span = dates.length === 0 ? messages.undated : [...new Set([dates[0]!, dates.at(-1)!])].join(' – ')
  const doubtful = doubtfulArticles(issues).length
  const sources = issues.flatMap((issue) => issue.sources)
  return [
    messages.report(files, issues.length, articles, span, doubtful),
    ...characterLines(sources, messages),
  ]
}
