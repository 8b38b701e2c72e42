// Dates in running text: 4月20日, 2022年8月2日, with the spaces of justification taken out before.

const DAY = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g
/** What stands before a day that is still to come, or is only a limit. */
const NOT_YET = /(?:将于|定于|拟于|截至|截止|直到|到|至|自|从|始于|生于|于\d{4}年)$/
const YEAR = /(?<![到至]|\d)((?:19|20)\d{2})年(?!代)/g

const LONGEST_MONTH = 31

/** ISO from parts, or null where no calendar has the day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > LONGEST_MONTH) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1) return null
  return date.toISOString().slice(0, 10)
}

/** A day as text names it; the year only where it stands there. */
export interface NamedDay {
  year: number | null
  month: number
  day: number
}

/**
 * The days that a text reports of: not those to come, nor mere limits.
 *
 * @example daysIn('4月20日，市政协……将于5月1日') // [{ year: null, month: 4, day: 20 }]
 */
export function daysIn(text: string): NamedDay[] {
  const plain = text.replaceAll(' ', '')
  return [...plain.matchAll(DAY)].flatMap((found) => {
    if (NOT_YET.test(plain.slice(0, found.index))) return []
    const [, year, month, day] = found
    const named = { year: year ? Number(year) : null, month: Number(month), day: Number(day) }
    return isoDate(named.year ?? 2000, named.month, named.day) ? [named] : []
  })
}

/** The year that a page speaks of: the one it writes most often, the later of two. */
export function yearOf(texts: string[]): number | null {
  const counts = new Map<number, number>()
  for (const text of texts) {
    for (const [, year] of text.replaceAll(' ', '').matchAll(YEAR)) {
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1)
    }
  }
  let best: number | null = null
  for (const [year, count] of counts) {
    const most = best === null ? 0 : counts.get(best)!
    if (count > most || (count === most && year > best!)) best = year
  }
  return best
}

/** The day nearest to `known` among the years around it, on it or before. */
export function dayBefore({ year, month, day }: NamedDay, known: string): string | null {
  if (year !== null) return isoDate(year, month, day)
  const knownYear = Number(known.slice(0, 4))
  const inYear = isoDate(knownYear, month, day)
  return inYear !== null && inYear <= known ? inYear : isoDate(knownYear - 1, month, day)
}

/** The newest of days that a page reports of; December is of the year before where the page stands in January. */
export function newestDay(days: NamedDay[], year: number | null): string | null {
  const early = days.some(({ month }) => month <= 2)
  const dates = days.flatMap((named) => {
    const guessed = named.year ?? (year === null ? null : named.month >= 11 && early ? year - 1 : year)
    return guessed === null ? [] : [isoDate(guessed, named.month, named.day)]
  })
  return dates.reduce(
    (newest, date) => (date !== null && (newest === null || date > newest) ? date : newest),
    null,
  )
}
