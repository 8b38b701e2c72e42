import type Database from 'libsql'
import { inOneRow, numbersIn } from './in-one-row.ts'
import type { Ascending } from './postings/ascending.ts'

/** Numbers that are read at once: first a few, for who wants no more, then more and more. */
const FIRST = 64
const MOST = 4096

/** All articles, or those of which something of their table is so. */
export function articlesAs(
  database: Database.Database,
  is?: 'page = ?' | 'kind = ?' | 'unsure = 1',
  ...values: unknown[]
): Ascending {
  const condition = is ? `AND ${is}` : ''
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
      numbers = numbersIn(next, [number, ...values, many])
      at = 0
      isLast = numbers.length < many
      many = Math.min(MOST, 4 * many)
      return numbers[0]
    },
  }
}
