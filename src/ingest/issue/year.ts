import type { NamedDay } from './dates.ts'

// The year of a page that states none, by the years that its texts write. A paper calls its own year 今年 and writes
// out the one before as often; what it writes of a later one lies ahead. A month of a year that is later than the
// news themselves speaks for the next year.

const YEAR = /(?<!\d)((?:19|20)\d{2})年(?!代)(?:(\d{1,2})月)?/g
/** What stands before or behind a year that lies ahead: a plan, an aim, an agenda. */
const AHEAD_BEFORE = /(?:到|至|—|-|～|~|将于|定于|力争|预计|规划|目标|面向|实现)$/
const AHEAD_BEHIND = /^(?:议程|远景|目标|规划|前|将)/

// What one mention speaks for: the year itself, the one after it nearly as much, at the turn of the year rather more;
// the one after that a little; more mentions a little more.
const FIRST = { same: 2, next: 1.7, nextAtTurn: 2.3, afterNext: 0.5 }
/** The month up to which papers look back on the year before. */
const TURN = 2
/** A single year so far above all others is an aim. */
const FAR = 3
const MORE = 0.3
const MOST = 5
/** A year that is written as come is not before the page, nor a month of it that has not come. */
const AGAINST = 3

interface Mentions {
  count: number
  /** The latest month that is written of it; 0 for none. */
  month: number
}

function mentionsIn(texts: string[]): Map<number, Mentions> {
  const years = new Map<number, Mentions>()
  for (const text of texts) {
    const plain = text.replaceAll(' ', '')
    for (const match of plain.matchAll(YEAR)) {
      const end = match.index + match[0].length
      if (AHEAD_BEFORE.test(plain.slice(Math.max(0, match.index - 4), match.index))) continue
      if (AHEAD_BEHIND.test(plain.slice(end, end + 4))) continue
      const { count, month } = years.get(Number(match[1])) ?? { count: 0, month: 0 }
      years.set(Number(match[1]), { count: count + 1, month: Math.max(month, Number(match[2] ?? 0)) })
    }
  }
  const written = [...years.keys()].sort((a, b) => a - b)
  for (let last = written.pop(); last !== undefined; last = written.pop()) {
    if (years.get(last)!.count > 1 || written.length === 0 || last - written.at(-1)! <= FAR) break
    years.delete(last)
  }
  return years
}

/** The year that most speaks for, of those that the texts write and the ones after them; null where they write none. */
export function yearOf(texts: string[], newest: NamedDay | undefined): number | null {
  const years = mentionsIn(texts)
  let best: number | null = null
  let most = 0
  for (const candidate of new Set([...years.keys()].flatMap((year) => [year, year + 1]))) {
    let score = 0
    for (const [year, { count, month }] of years) {
      const more = MORE * Math.min(MOST, count - 1)
      if (year > candidate) score -= AGAINST
      else if (year === candidate) score += FIRST.same + more - (newest && month > newest.month ? AGAINST : 0)
      else if (year === candidate - 1)
        score += (newest && newest.month <= TURN ? FIRST.nextAtTurn : FIRST.next) + more
      else if (year === candidate - 2) score += FIRST.afterNext
    }
    if (best === null || score > most || (score === most && candidate > best)) {
      best = candidate
      most = score
    }
  }
  return best
}
