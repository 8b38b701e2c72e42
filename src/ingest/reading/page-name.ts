import { isoDate } from '../issue/dates.ts'

/** What a file's name says of the page in it. */
export interface NamedPage {
  date: string | null
  page: number | null
  paper: string | null
}

const DIGITS_DATE =
  /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?=\d\d(?!\d)|(?!\d))/
const CHINESE_DATE = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/
const PAGE_AFTER = /^[-_. ]*(?:第|[A-Za-z]|p(?:age)?)?[-_]?0*(\d{1,3})(?:版|\D|$)/i
const CHINESE_PAGE = /第?\s*0*(\d{1,3})\s*版/
const PAPER = /([\p{sc=Han}]{2,12}(?:日报|晚报|时报|早报|晨报|商报|周报|都市报|导报|青年报|报|专版|读本))/u

/**
 * Date, page and paper from a path such as `2023-04-22-01.txt`, `20230422_A02.txt`, `2023/04/22/03.txt` or
 * `吕梁日报2023年4月22日第1版.txt`.
 */
export function readName(file: string): NamedPage {
  const path = file.replace(
    /\.(?:txt|md|jsonl|gz|zip|tar|tgz|warc|pdf|docx?|wps|odt|s?html?|xhtml|xml|hocr)\b/gi,
    '',
  )
  const joined = path.replaceAll('/', '-')
  const found = CHINESE_DATE.exec(joined) ?? DIGITS_DATE.exec(joined)
  const paper = PAPER.exec(path)?.[1] ?? null
  if (!found) return { date: null, page: pageIn(path), paper }
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  const date = isoDate(year, month, day)
  if (date === null) return { date, page: null, paper }
  const rest = joined.slice(found.index + found[0].length)
  const page = CHINESE_PAGE.exec(rest)?.[1] ?? PAGE_AFTER.exec(rest)?.[1]
  return { date, page: page ? Number(page) : null, paper }
}

const pageIn = (path: string): number | null => {
  const found = CHINESE_PAGE.exec(path)
  return found ? Number(found[1]) : null
}
