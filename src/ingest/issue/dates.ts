// Dates in running text: 4月20日, 2022年8月2日, with the spaces of justification taken out before.

const DAY =
  /(?:((?:19|20)\d{2})年)?(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日/g
/** What stands before a day that is still to come, or is only a limit. */
const NOT_YET = /(?:将于|定于|拟于|截至|截止|直到|到|至|自|从|始于|生于|于\d{4}年)$/
/** 于2021年 */
const LONGEST_NOT_YET = 6

const LONGEST_MONTH = 31

/** ISO from parts, or null where no calendar has the day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > LONGEST_MONTH) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  // Years below 100 are taken for those of the last century.
  if (date.getUTCMonth() !== month - 1 || date.getUTCFullYear() !== year) return null
  return date.toISOString().slice(0, 10)
}

/** True for a day as the computer writes it, 2023-04-22, that a calendar has. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return isoDate(Number(year), Number(month), Number(day)) === text
}

/** A day as text names it; the year only where it stands there. */
export interface NamedDay {
  year: number | null
  month: number
  day: number
}

const NUMERALS = '零一二三四五六七八九'
/** 12, 二, 十二, 二十一. */
export function smallNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text]
  return (tens === '' ? 1 : NUMERALS.indexOf(tens!)) * 10 + (ones ? NUMERALS.indexOf(ones) : 0)
}

/**
 * The days that a text reports of: not those to come, nor mere limits.
 *
 * @example daysIn('4月20日，市政协……将于5月1日') // [{ year: null, month: 4, day: 20 }]
 */
export function daysIn(text: string): NamedDay[] {
  const plain = text.replaceAll(' ', '')
  return [...plain.matchAll(DAY)].flatMap((match) => {
    // An expression that is bound to the end alone is tried at every place before it.
    if (NOT_YET.test(plain.slice(Math.max(0, match.index - LONGEST_NOT_YET), match.index))) return []
    const [, year, month, day] = match
    const named = { year: year ? Number(year) : null, month: smallNumber(month!), day: smallNumber(day!) }
    return isoDate(named.year ?? 2000, named.month, named.day) ? [named] : []
  })
}

/** The day nearest to `known` among the years around it, on it or before. */
export function dayBefore({ year, month, day }: NamedDay, known: string): string | null {
  if (year !== null) return isoDate(year, month, day)
  const knownYear = Number(known.slice(0, 4))
  const inYear = isoDate(knownYear, month, day)
  return inYear !== null && inYear <= known ? inYear : isoDate(knownYear - 1, month, day)
}

/** The day of some year that lies nearest to `known`, before or after it. */
export function dayNear({ year, month, day }: NamedDay, known: string): string | null {
  const knownYear = Number(known.slice(0, 4))
  const days = (year !== null ? [year] : [knownYear - 1, knownYear, knownYear + 1]).flatMap(
    (own) => isoDate(own, month, day) ?? [],
  )
  const far = (date: string) => Math.abs(daysBetween(known, date))
  return days.reduce<string | null>(
    (best, date) => (best === null || far(date) < far(best) ? date : best),
    null,
  )
}

const DAY_MS = 86_400_000
/** Whole days from one date to another, below 0 where the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

const LEAP_YEAR = 2000
const DAYS_OF_YEAR = 366
/** By how many days one day of the year lies before another, counted round the turn of the year. */
export const daysBefore = (earlier: NamedDay, later: NamedDay): number => {
  const place = ({ month, day }: NamedDay) => Date.UTC(LEAP_YEAR, month - 1, day) / DAY_MS
  return (place(later) - place(earlier) + DAYS_OF_YEAR) % DAYS_OF_YEAR
}

const order = ({ month, day }: NamedDay) => month * LONGEST_MONTH + day
/** Half a year: a day further ahead of most others is of the year before. */
const HALF = 6

/** The newest of days of one season; December is before January where a page has both. */
export function newestOf(days: NamedDay[]): NamedDay | undefined {
  const isTurn = days.some(({ month }) => month <= 2) && days.some(({ month }) => month >= 11)
  const place = (day: NamedDay) => order(day) + (isTurn && day.month <= HALF ? 12 * LONGEST_MONTH : 0)
  return days.reduce<NamedDay | undefined>(
    (newest, day) => (newest === undefined || place(day) > place(newest) ? day : newest),
    undefined,
  )
}
