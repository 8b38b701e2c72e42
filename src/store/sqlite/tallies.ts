import type Database from 'libsql'
import type { Query } from '../../model/query.ts'
import type { Occurrences } from '../archive.ts'
import type { Tallies } from '../tallies.ts'
import { ByDay } from './by-day.ts'
import { spokenOfIn } from './mentions-by-article.ts'
import { wordsBetween } from './month-words.ts'

/** What an index knows without reading articles. */
export const talliesOf = (
  database: Database.Database,
  asked: { numbers: (query: Query) => number[]; occurrences: (text: string) => Occurrences[] },
): Tallies => ({
  numbers: async (query) => asked.numbers(query),
  async articlesByDay(query) {
    const days = new ByDay()
    for (const number of asked.numbers(query)) days.add(number, 1)
    return days.days()
  },
  async usesByDay(text) {
    const days = new ByDay()
    for (const { article, times } of asked.occurrences(text)) days.add(article, times)
    return days.days()
  },
  wordsBetween: (from, to) => wordsBetween(database, from, to),
  spokenOfIn: async (articles) => spokenOfIn(database, articles),
})
