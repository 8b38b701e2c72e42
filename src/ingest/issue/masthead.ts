import { isoDate, smallNumber } from './dates.ts'

// The date that a page states of itself: 2023年4月22日 星期六, 报名 2023.04.22, with the number of the issue or the
// editors beside it. A weekday that the calendar contradicts makes it a sentence like any other.

const NUMERALS = '〇一二三四五六七八九'
const DIGIT = `[\\d${NUMERALS}○零]`
const SMALL = `(?:\\d{1,2}|[一二三四五六七八九]?十?[一二三四五六七八九十])`
const DATE = new RegExp(
  `((?:19|20|一九|二[〇○零])${DIGIT}{2})(?:年(${SMALL})月(${SMALL})日|[.．/-](\\d{1,2})[.．/-](\\d{1,2})(?:(?!\\d)|(?=\\d{2}:\\d{2})))`,
  'u',
)
const WEEKDAY = /(?:星期|周|礼拜)([一二三四五六日天])/u
/** What stands beside a date at the head of a page and in no sentence. */
const BESIDE =
  /^\d{1,2}:\d{2}|来源:|发布时间|第\d+期|今日\d+版|第[一二三四五六七八九十\d]+版|\d+版|农历|责编|责任编辑|编辑|版式|版面|组版|校对|检校|美编|日报|晚报|时报|早报|晨报|商报|周报|都市报|青年报/u
const SENTENCE = /[。，；？！]/u

/** Where the paper can be reached, at any length. */
const ADDRESS = /(?:https?:|www\.)[\w:/.%-]+|[\w.-]+@[\w.-]+/gi

/** Longest head of a page, in characters. */
const LONGEST = 60

/** The same before justification is taken out. */
const LONGEST_RAW = 200

const days = '日一二三四五六'

const yearOf = (text: string) =>
  Number(
    [...text.replace(/[○零]/g, '〇')]
      .map((each) => (/\d/.test(each) ? each : NUMERALS.indexOf(each)))
      .join(''),
  )

/** The date that a line states as that of its page, and how much speaks for it; nothing where it states none. */
function statedIn(line: string): { date: string; weight: number } | undefined {
  const text = line.normalize('NFKC').replace(/\s/g, '').replace(ADDRESS, '')
  if (text.length > LONGEST || SENTENCE.test(text.replace(/,/g, '，'))) return undefined
  const read = DATE.exec(text)
  if (!read) return undefined
  const [whole, year, month, day, numericMonth, numericDay] = read
  const date = isoDate(yearOf(year!), smallNumber(month ?? numericMonth!), smallNumber(day ?? numericDay!))
  if (date === null) return undefined
  const weekday = WEEKDAY.exec(text)?.[1]?.replace('天', '日')
  if (weekday !== undefined && days[new Date(date).getUTCDay()] !== weekday) return undefined
  const rest = text.replace(whole, '')
  const weight = (weekday === undefined ? 0 : 3) + (BESIDE.test(rest) ? 2 : 0) + (rest === '' ? 1 : 0)
  return weight > 0 ? { date, weight } : undefined
}

/** The date at the head of a page, by its lines; null where none states one, or two state different ones as surely. */
export function mastheadDate(lines: string[]): string | null {
  const weights = new Map<string, number>()
  for (const line of lines) {
    const stated = line.length <= LONGEST_RAW ? statedIn(line) : undefined
    if (stated) weights.set(stated.date, Math.max(weights.get(stated.date) ?? 0, stated.weight))
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  return first && (!second || second[1] < first[1]) ? first[0] : null
}
