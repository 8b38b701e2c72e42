import type Database from 'libsql'
import { inOneRow, numbersIn } from './in-one-row.ts'
import type { Ascending } from './postings/ascending.ts'

/** Numbers that are read at once: first a few, for who wants no more, then more and more. */
const FIRST = 64
const MOST = 4096

/** All articles, or those with something in a column of their table. */
export function articlesAs(
  database: Database.Database,
  column?: 'page' | 'kind',
  value?: unknown,
): Ascending {
  const condition = column ? `AND ${column} = ?` : ''
  const next = database.prepare(
    inOneRow(`SELECT number AS value FROM articles WHERE number >= ? ${condition} ORDER BY number LIMIT ?`),
  )
  let numbers: number[] = []
  let at = 0
  let isLast = false
  let many = FIRST
  return {
    from(number) {
      while (at < numbers.length && numbers[at]! < number) at++
      if (at < numbers.length || isLast) return numbers[at]
      numbers = numbersIn(next, [number, ...(column ? [value] : []), many])
      at = 0
      isLast = numbers.length < many
      many = Math.min(MOST, 4 * many)
      return numbers[0]
    },
  }
}
