import type { Article } from '../../model/article.ts'
import { dayBefore, daysIn } from './dates.ts'

/** Gives every article the day that it reports of, the first it names, and says where its year comes from; none where the issue has no date. */
export function dateEvents(articles: Article[], issueDate: string | null, isStated: boolean): void {
  for (const article of articles) {
    const [first] = daysIn(article.body[0]?.text.slice(0, 120) ?? '')
    const date = first && issueDate !== null ? dayBefore(first, issueDate) : null
    article.eventDate = date
    article.eventDateFrom = date === null ? null : first!.year ? 'print' : isStated ? 'issue' : 'inferred'
  }
}
