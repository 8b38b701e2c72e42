const DAY = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/

/** The first or last day that a year, a month or a day stands for; undefined for one that no calendar has. */
export function dayOf(text: string, end: 'first' | 'last'): string | undefined {
  const [, year, month, day] = DAY.exec(text.trim()) ?? []
  if (!year) return undefined
  const asked = { month: Number(month ?? (end === 'first' ? 1 : 12)), day: Number(day ?? 1) }
  if (asked.month < 1 || asked.month > 12) return undefined
  const lastDay = new Date(Date.UTC(Number(year), asked.month, 0)).getUTCDate()
  if (asked.day < 1 || asked.day > lastDay) return undefined
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year}-${two(asked.month)}-${two(day === undefined && end === 'last' ? lastDay : asked.day)}`
}

/** The last of a row of days comes before its first: nothing can be of them. */
export const areTurned = (first: string | null, last: string | null): boolean =>
  first !== null && last !== null && first > last
