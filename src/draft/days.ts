import type { ArchivedArticle } from '../store/archive.ts'
import { allOf } from './elsewhere.ts'
import { withPlainNumbers } from './read/printed.ts'

/** 8月2日, and 2日 of a month that the sentence before says. */
const DAY = /(?<!\d)(?:\d{1,2}月)?\d{1,2}日/g

const daysIn = (text: string): string[] => text.match(DAY) ?? []

/** Read once of an article. */
const kept = new WeakMap<ArchivedArticle, string>()

/** True where an article names a day or a year, however wide its blanks are: 1978 年 1 月. */
export function saysWhen(when: string, found: ArchivedArticle): boolean {
  const text = kept.get(found) ?? withPlainNumbers(allOf(found))
  kept.set(found, text)
  return text.includes(when)
}

/** True where a sentence names days, none of which an article names: it tells of another time. */
export function namesOtherDays(sentence: string, found: ArchivedArticle): boolean {
  const days = daysIn(sentence)
  return days.length > 0 && !days.some((day) => saysWhen(day, found))
}
