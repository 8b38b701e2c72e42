import type { Article } from '../../model/article.ts'
import { dayBefore, daysIn, isoDate, type NamedDay, newestOf } from './dates.ts'
import { mastheadDate } from './masthead.ts'
import { yearOf } from './year.ts'

/** Where an article says when: in its head and at the beginning of its text. */
const reported = (article: Article): NamedDay[] =>
  [
    ...article.kicker,
    article.headline,
    ...article.subhead,
    article.body[0]?.text.slice(0, 120) ?? '',
  ].flatMap(daysIn)

/** The days of the datelines: when the news was sent, a day before it is printed. */
const sent = ({ dateline }: Article): NamedDay[] => (dateline === null ? [] : daysIn(dateline))

/**
 * The date of a page that neither its name nor a manifest dates: what its head states, else the newest day that its
 * news were sent on, else the newest that its articles report of. Without a year there is none.
 */
export function inferDate(articles: Article[], text: string): string | null {
  const stated = mastheadDate(text.split('\n'))
  if (stated !== null) return stated
  const texts = articles.flatMap((article) => [
    article.headline,
    ...article.kicker,
    ...article.body.map((block) => block.text),
  ])
  const days = articles.flatMap(sent)
  const newest = newestOf(days.length > 0 ? days : articles.flatMap(reported))
  const year = newest && (newest.year ?? yearOf(texts, newest))
  return newest && year ? isoDate(year, newest.month, newest.day) : null
}

/** Gives every article the day that it reports of, the first it names. */
export function dateEvents(articles: Article[], issueDate: string): void {
  for (const article of articles) {
    const [first] = daysIn(article.body[0]?.text.slice(0, 120) ?? '')
    article.eventDate = first ? dayBefore(first, issueDate) : null
  }
}
