import type Database from 'libsql'

// A row costs libsql two microseconds, a number in a list of one row a tenth of one.

/** A question for one column of numbers, answered as a list in one row. */
export const inOneRow = (sql: string): string => `SELECT json_group_array(value) FROM (${sql})`

export const numbersIn = (question: Database.Statement, values: unknown[]): number[] =>
  JSON.parse((question.raw().get(values) as [string])[0])
