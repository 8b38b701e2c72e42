import type { PeriodLength } from './choices.ts'

/** Characters of a day that tell its year and its month. */
const LENGTHS = { year: 4, month: 7 }

/**
 * The period that an issue belongs to; nothing where it has no date that could tell.
 *
 * @example periodOf({ id: '2022-08-03', date: '2022-08-03' }, 'month') // '2022-08'
 */
export function periodOf(issue: { id: string; date: string | null }, by: PeriodLength): string | null {
  if (by === 'issue') return issue.id
  return issue.date === null ? null : issue.date.slice(0, LENGTHS[by])
}
