import type { Article } from '../../model/article.ts'
import { dayBefore, daysIn, type NamedDay, newestDay, yearOf } from './dates.ts'

/** Where an article says when: in its head and at the beginning of its text. */
const reported = (article: Article): NamedDay[] =>
  [
    ...article.kicker,
    article.headline,
    ...article.subhead,
    article.body[0]?.text.slice(0, 120) ?? '',
  ].flatMap(daysIn)

/** The date of a page that neither its name nor a manifest dates: the newest day that its articles report of. */
export function inferDate(articles: Article[]): string | null {
  const texts = articles.flatMap((article) => [
    article.headline,
    ...article.kicker,
    ...article.body.map(({ text }) => text),
  ])
  return newestDay(articles.flatMap(reported), yearOf(texts))
}

/** Gives every article the day that it reports of, the first it names. */
export function dateEvents(articles: Article[], issueDate: string): void {
  for (const article of articles) {
    const [first] = daysIn(article.body[0]?.text.slice(0, 120) ?? '')
    article.eventDate = first ? dayBefore(first, issueDate) : null
  }
}
