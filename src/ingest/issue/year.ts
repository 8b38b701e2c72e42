import { daysBetween, isoDate, type NamedDay, smallNumber } from './dates.ts'

// The year of a page that states none, by the years that its texts write. Papers call their own year 今年 and write the
// year before out; a day with its year is of a few weeks ago or of the page's own year; what lies ahead says little. What
// each mention speaks for was counted on half of the pages of three papers and rounded: hundredths of a logit.

const DIGITS = '〇一二三四五六七八九'
const YEAR =
  /(?<![\d〇零○一二三四五六七八九十百])((?:19|20)\d{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2})年(?!代)(?:(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(\d{1,2}|[一二三四五六七八九十]{1,3})日)?)?/g
/** What stands before or behind a year that lies ahead or may: a plan, an aim, an agenda, the end of a span. */
const AHEAD_BEFORE =
  /(?:(?<!截)[到至]|—|-|～|~|将[于在]|[定拟]于|计划[于在]|力争|预计[于在]?|规划|目标|面向|实现|\d)$/
const AHEAD_BEHIND = /^(?:议程|远景|目标|规划|以?前|之前|将|[—～~-])/
const TAKES_EFFECT = /^起?(?:开始)?(?:施行|实施|执行|生效)/
/** What stands before a year that others are measured by. */
const BASE = /(?:比|较)$/
const BASE_BEHIND = /^[^，。；]{0,8}相比/
/** What a year is planned for, or met on: it is the page's own, seldom the one before. */
const PLANNED =
  /^度?[^，。；、《》“”]{0,16}?(?:工作会议|工作要点|工作安排|计划|预算|草案|论坛|大会|年会|峰会|联赛|世界杯|锦标赛|公开赛|开学|春运|春晚|高考)/

/** A part of a year as the month that it has surely reached. */
const PART: [RegExp, number][] = [
  [/^(?:年?底|年?末|全年)/, 12],
  [/^上半年/, 6],
]

type Kind = 'summed' | 'named' | 'planned' | 'base'

function kindOf(before: string, behind: string): Kind {
  if (BASE.test(before) || BASE_BEHIND.test(behind)) return 'base'
  if (PLANNED.test(behind)) return 'planned'
  return /^[，,](?!是)/.test(behind) ? 'summed' : 'named'
}

/** What texts say of years. */
export interface YearMentions {
  /** Years alone: how they stand, and how often. */
  plain: Map<string, { kind: Kind; year: number; count: number }>
  /** Months and days of years that are written as come; a month as its last day, so that none is later than it was. */
  dated: Map<string, { first: string; last: string }>
  /** Days and months that have come or have not: ends of spans. */
  loose: Set<string>
  /** From when something is in force. */
  effective: Set<string>
  /** Days with the weekday that they fall on. */
  weekdays: Map<string, { month: number; day: number; weekday: number }>
}

const yearNumber = (text: string) =>
  Number(
    [...text.replace(/[○零]/g, '〇')].map((each) => (/\d/.test(each) ? each : DIGITS.indexOf(each))).join(''),
  )

const WEEKDAYS = '日一二三四五六'
const DAY_AND_WEEKDAY = /(?<!\d)(\d{1,2})月(\d{1,2})日[（(，,]?(?:星期|周|礼拜)([一二三四五六日天])(?!年|岁)/g

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

export function yearsIn(texts: string[]): YearMentions {
  const found: YearMentions = {
    ...{ plain: new Map(), dated: new Map(), loose: new Set(), effective: new Set(), weekdays: new Map() },
  }
  for (const text of texts) {
    const plain = text.replaceAll(' ', '')
    for (const match of plain.matchAll(YEAR)) noteYear(found, match, plain)
    for (const [whole, month, day, weekday] of plain.matchAll(DAY_AND_WEEKDAY))
      found.weekdays.set(whole, {
        month: Number(month),
        day: Number(day),
        weekday: WEEKDAYS.indexOf(weekday!.replace('天', '日')),
      })
  }
  forgetAim(found.plain)
  return found
}

/** A single year so far above all others is an aim. */
const AIM = 3

function forgetAim(plain: YearMentions['plain']): void {
  const ranked = [...plain].sort(([, a], [, b]) => b.year - a.year)
  while (ranked.length > 1) {
    const [[key, highest], [, next]] = ranked as [(typeof ranked)[0], (typeof ranked)[0]]
    if (highest.count > 1 || highest.year - next.year <= AIM) return
    plain.delete(key)
    ranked.shift()
  }
}

/** So much of a text behind a year tells what is said of it. */
const WINDOW = 24

function noteYear(found: YearMentions, match: RegExpMatchArray, plain: string): void {
  const before = plain.slice(Math.max(0, match.index! - 4), match.index)
  const end = match.index! + match[0].length
  const behind = plain.slice(end, end + WINDOW)
  const year = yearNumber(match[1]!)
  const part = PART.find(([form]) => form.test(behind))?.[1]
  const month = match[2] ? smallNumber(match[2]) : (part ?? 0)
  const day = match[3] ? smallNumber(match[3]) : 0
  const exact = month > 0 && day > 0 ? isoDate(year, month, day) : null
  if (exact && TAKES_EFFECT.test(behind)) found.effective.add(exact)
  else if (AHEAD_BEFORE.test(before) || AHEAD_BEHIND.test(behind)) {
    if (month >= 1 && month <= 12) found.loose.add(exact ?? lastDay(year, month))
  } else if (exact) noteDays(found, exact, exact)
  else if (month >= 1 && month <= 12) noteDays(found, isoDate(year, month, 1)!, lastDay(year, month))
  else {
    const kind = kindOf(before, behind)
    const key = `${kind} ${year}`
    const known = found.plain.get(key) ?? { kind, year, count: 0 }
    found.plain.set(key, { ...known, count: known.count + 1 })
  }
}

/** A page that names more days than these is a table, and its year not worth the time. */
const MOST_DAYS = 500

function noteDays({ dated }: YearMentions, first: string, last: string): void {
  if (dated.size < MOST_DAYS) dated.set(`${first} ${last}`, { first, last })
}

/** By how many years a mention is older than the page: 0, 1, 2, more; the last is for years that have not come. */
const PLAIN = {
  summed: [-60, 120, 0, -30, -150],
  named: [120, 60, 20, 0, -150],
  planned: [160, 20, 0, 0, -60],
  base: [-150, 60, 50, 20, -200],
} as const
/** In the first two months of a year a paper writes that year out as often as the one before. */
const AT_TURN = {
  summed: [60, 100, 0, -30, -150],
  named: [80, 110, 20, 0, -150],
  planned: [160, 20, 0, 0, -60],
  base: [-150, 60, 50, 20, -200],
} as const
const TURN = 2
const MORE = 25
const MOST = 4

/** The newest day or month that is written with its year, by how many days before the page. */
const NEAR: [days: number, ofDay: number, ofMonth: number][] = [
  [15, 250, 100],
  [45, 180, 100],
  [90, 120, 80],
  [180, 60, 60],
  [365, 20, 40],
]
const FAR = -80
const LOOSE = 80
const RECENT = 90
const YEAR_OF_DAYS = 365
/** A day that is written as come and would not have. */
const NOT_COME = -250
const NOT_COME_MOST = 2
const EFFECT = 80
const WEEKDAY = { fits: 150, fails: -250 }
/** Leads may be a little ahead of the page: an event of tomorrow. */
const SLACK = 3

/** What speaks for each year in which the page may be of this day, in hundredths of a logit. */
export function yearScores(mentions: YearMentions, day: NamedDay, latest: string): Map<number, number> {
  const written = new Set([
    ...[...mentions.plain.values()].map(({ year }) => year),
    ...[...mentions.dated.values()].map(({ last }) => Number(last.slice(0, 4))),
    ...[...mentions.effective].map((date) => Number(date.slice(0, 4))),
  ])
  const scores = new Map<number, number>()
  for (const year of new Set([...written].flatMap((year) => [year, year + 1]))) {
    const date = isoDate(year, day.month, day.day)
    if (date !== null && date <= latest) scores.set(year, scoreOf(mentions, date))
  }
  return scores
}

function scoreOf({ plain, dated, loose, effective, weekdays }: YearMentions, date: string): number {
  const year = Number(date.slice(0, 4))
  let score = 0
  for (const mention of plain.values()) {
    const weights = (Number(date.slice(5, 7)) <= TURN ? AT_TURN : PLAIN)[mention.kind]
    const older = year - mention.year
    const weight = older < 0 ? weights[4] : weights[Math.min(older, 3)]!
    score += weight + Math.sign(weight) * (MORE * Math.min(MOST, mention.count - 1))
  }
  const come = [...dated.values()].filter(({ first }) => daysBetween(date, first) <= SLACK)
  score += NOT_COME * Math.min(NOT_COME_MOST, dated.size - come.length)
  if (come.length > 0) {
    score += Math.max(
      ...come.map(({ first, last }) => {
        const near = NEAR.find(([days]) => daysBetween(last, date) <= days)
        return near ? near[first === last ? 1 : 2] : FAR
      }),
    )
  }
  const isRecent = (own: string) => daysBetween(own, date) >= 0 && daysBetween(own, date) <= RECENT
  if ([...loose].some(isRecent)) score += LOOSE
  if ([...effective].some((own) => Math.abs(daysBetween(date, own)) <= YEAR_OF_DAYS)) score += EFFECT
  for (const { month, day, weekday } of weekdays.values()) {
    const own = isoDate(year, month, day)
    if (own !== null) score += new Date(own).getUTCDay() === weekday ? WEEKDAY.fits : WEEKDAY.fails
  }
  return score
}
