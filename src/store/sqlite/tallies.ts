import type Database from 'libsql'
import type { Query } from '../../model/query.ts'
import type { Countable, DayCount, Tallies } from '../tallies.ts'
import { ByDay } from './by-day.ts'
import { wordsBetween } from './month-words.ts'
import type { OnUses } from './occurrences.ts'
import { speakingIn } from './speaking.ts'
import type { Statements } from './statements.ts'

interface Asked {
  /** All that is asked meanwhile is answered from the index as it is at one moment. */
  atOnce: <Answer>(ask: () => Answer) => Answer
  numbers: (query: Query) => number[]
  uses: (counted: Countable, onUses: OnUses) => void
}

/** What an index knows without reading articles. */
export const talliesOf = (database: Database.Database, statements: Statements, asked: Asked): Tallies => ({
  numbers: async (query) => asked.atOnce(() => asked.numbers(query)),
  byDay: async (query, counted) => asked.atOnce(() => daysOf(query, counted, asked)),
  wordsBetween: (from, to) => wordsBetween(database, from, to),
  speaking: () => speakingIn(statements),
})

function daysOf(query: Query, counted: Countable[], asked: Asked): DayCount[] {
  const days = new ByDay()
  // What has uses of the only thing that is asked for is what that fits.
  if (counted.length === 1 && counted[0] === query) {
    asked.uses(counted[0], (article, times) => days.add(article, 1, times))
    return days.days()
  }
  const numbers = asked.numbers(query)
  for (const number of numbers) days.add(number, 1, 0)
  if (counted.length === 0) return days.days()
  const among = new Set(numbers)
  for (const own of counted)
    asked.uses(own, (article, times) => {
      if (among.has(article)) days.add(article, 0, times)
    })
  return days.days()
}
