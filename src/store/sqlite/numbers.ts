// An article's number is its day, counted backwards, and a count in it: the order of the numbers is that of the
// newest first. A full-text table gives it by itself, and what is indexed newest first is written end to end.

/**
 * Articles of one day that stand in their place. The full text keeps differences of numbers: with room for 65,536
 * a day the index of a daily was 7 % larger.
 */
export const PER_DAY = 1 << 10
/** Those beyond: behind everything else, day by day again. */
export const BEYOND = 2 ** 40
export const BEYOND_PER_DAY = 2 ** 20
/** The last day that has a number of its own; what has no date comes behind all days. */
const LAST_DAY = Date.UTC(2200, 0, 1)
const FIRST_DAY = Date.UTC(1800, 0, 1)
const DAY = 24 * 60 * 60 * 1000
export const UNDATED = (LAST_DAY - FIRST_DAY) / DAY

type Range = [first: number, last: number]

const slotOf = (date: string | null): number => {
  if (date === null) return UNDATED
  return Math.min(UNDATED - 1, Math.max(0, Math.floor((LAST_DAY - Date.parse(date)) / DAY)))
}

/** Where the numbers of a day stand: first these, then those for what is too much for one day. */
export function rangesOfDay(date: string | null): [Range, Range] {
  const slot = slotOf(date)
  const first = slot * PER_DAY
  const beyond = BEYOND + slot * BEYOND_PER_DAY
  // What has no date has no end.
  return [
    [first, date === null ? BEYOND - 1 : first + PER_DAY - 1],
    [beyond, beyond + BEYOND_PER_DAY - 1],
  ]
}

/** Where the numbers of all days between two stand, both counted; without them from the first, to the last. */
export function rangesOfDays(from: string | null, to: string | null): [Range, Range] {
  const [newest, newestBeyond] = to === null ? [[0], [BEYOND]] : rangesOfDay(to)
  const isDated = from !== null || to !== null
  const [oldest, oldestBeyond] = rangesOfDay(from ?? (isDated ? '1800-01-02' : null))
  return [
    [newest[0]!, oldest[1]],
    [newestBeyond[0]!, oldestBeyond[1]],
  ]
}

/** Which of all days the number of an article stands for, the last first. */
export const slotOfNumber = (number: number): number =>
  Math.min(UNDATED, Math.floor(number >= BEYOND ? (number - BEYOND) / BEYOND_PER_DAY : number / PER_DAY))

/** The same as a day. */
export const dayOfSlot = (slot: number): string | null =>
  slot >= UNDATED ? null : new Date(LAST_DAY - slot * DAY).toISOString().slice(0, 10)

/** The day that the number of an article stands for. */
export const dayOfNumber = (number: number): string | null => dayOfSlot(slotOfNumber(number))

/** The same of many: those of a day mostly stand together. */
export function daysOfNumbers(numbers: number[]): (string | null)[] {
  let [slot, day]: [number, string | null] = [UNDATED, null]
  return numbers.map((number) => {
    const own = slotOfNumber(number)
    if (own !== slot) [slot, day] = [own, dayOfSlot(own)]
    return day
  })
}
