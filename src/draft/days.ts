import type { ArchivedArticle } from '../store/archive.ts'
import { allOf } from './elsewhere.ts'

/** 8月2日, and 2日 of a month that the sentence before says. */
const DAY = /(?<!\d)(?:\d{1,2}月)?\d{1,2}日/g

const daysIn = (text: string): string[] => text.match(DAY) ?? []

/** True where a sentence names a day that an article names, too. */
export const haveOneDay = (sentence: string, found: ArchivedArticle): boolean =>
  daysIn(sentence).some((day) => allOf(found).includes(day))

/** True where a sentence names days, none of which an article names: it tells of another time. */
export const namesOtherDays = (sentence: string, found: ArchivedArticle): boolean =>
  daysIn(sentence).length > 0 && !haveOneDay(sentence, found)
