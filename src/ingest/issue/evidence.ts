import type { Article } from '../../model/article.ts'
import { DATELINE } from '../print/signs.ts'
import { daysBefore, daysIn, isoDate, type NamedDay, newestOf } from './dates.ts'
import { mastheadDate } from './masthead.ts'
import { yearScores, yearsIn } from './year.ts'

/** What a page that nobody dated says of its day. */
export interface DateEvidence {
  /** Its date by itself; null where that would be a guess. */
  date: string | null
  /** The page states it at its head. */
  isStated: boolean
  /** The newest day that it speaks of. */
  day: NamedDay | null
  /** The day is one that news was sent on. */
  isSent: boolean
  /** The file is not older than it was written: no date is later. */
  latest: string
}

/** Where nothing is known of when a file was written. */
export const NEVER = '9999-12-31'

/** Where an article says when: in its head and at the beginning of its text. */
const reported = (article: Article): NamedDay[] =>
  [
    ...article.kicker,
    article.headline,
    ...article.subhead,
    article.body[0]?.text.slice(0, 120) ?? '',
  ].flatMap(daysIn)

/** A lead in parentheses at the end: （新华社北京4月21日电）. */
const LEAD_AT_END = /[（(]([^（）()]{2,30}[电讯])[）)]$/u

/**
 * The days of the leads: when the news was sent, mostly a day before it is printed. A paragraph may begin an article that
 * was not parted from the one before.
 */
const sent = ({ body }: Article): NamedDay[] =>
  body.flatMap(({ text }) => {
    const plain = text.replaceAll(' ', '')
    const lead =
      DATELINE.exec(plain)?.[1] ?? DATELINE.exec(LEAD_AT_END.exec(plain.slice(-40))?.[1] ?? '')?.[1]
    return lead === undefined ? [] : daysIn(lead)
  })

/** News of one page is sent within so many days; a page of which too little is has pieces of several times. */
const SENT_WITHIN = 12
const OF_ONE_TIME = 0.6
/** A day that no dateline gives is told at least twice, or another of the week before it. */
const REPORTED_WITHIN = 7
const LEAST_REPORTED = 2

const within = (days: NamedDay[], newest: NamedDay, most: number) =>
  days.filter((day) => daysBefore(day, newest) <= most).length

function newestDay(articles: Article[], texts: string[]): { day: NamedDay | null; isSent: boolean } {
  const ofLeads = articles.flatMap(sent)
  const newest = newestOf(ofLeads)
  if (newest)
    return {
      day: within(ofLeads, newest, SENT_WITHIN) >= OF_ONE_TIME * ofLeads.length ? newest : null,
      isSent: true,
    }
  const told = newestOf(articles.flatMap(reported))
  const isTold = told && within(texts.flatMap(daysIn), told, REPORTED_WITHIN) >= LEAST_REPORTED
  return { day: isTold ? told : null, isSent: false }
}

// From these on 25 of 28 years were right on the half of the pages that they were chosen on, and 10 of 25 below: an
// unknown year is better than a wrong one. In hundredths of a logit.
const LEAST = 150
const LEAD = 40

function yearOf(texts: string[], day: NamedDay, latest: string): number | null {
  const ranked = [...yearScores(yearsIn(texts), day, latest)].sort(([, a], [, b]) => b - a)
  const [best, next] = ranked
  if (!best || best[1] < LEAST) return null
  return next && best[1] - next[1] < LEAD ? null : best[0]
}

/**
 * The date of a page that neither its name nor a manifest dates: what its head states, else the newest day that its
 * news were sent on, else the newest that its articles report of, in the year that its texts speak for.
 */
export function evidenceIn(articles: Article[], text: string, latest: string): DateEvidence {
  const texts = articles.flatMap((article) => [
    article.headline,
    ...article.kicker,
    ...article.subhead,
    ...article.body.map((block) => block.text),
  ])
  const newest = newestDay(articles, texts)
  const stated = mastheadDate(text.split('\n'))
  if (stated !== null) return { ...newest, date: stated, isStated: true, latest }
  const { day } = newest
  const year = day && (day.year ?? yearOf(texts, day, latest))
  const date = day && year ? isoDate(year, day.month, day.day) : null
  return { ...newest, date: date !== null && date <= latest ? date : null, isStated: false, latest }
}
