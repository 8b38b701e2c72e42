import { isDigit } from '../../../text/han.ts'
import type { PrintLine } from '../../print/print-line.ts'
import { isNoticeName } from '../heading.ts'
import { endKind } from './line-facts.ts'

// A page of small notices: each has a word or two above it that stand above others, too (招聘, 转让, 遗失声明), and a few
// lines of text. What stands between two such lines is one notice, whatever it shares with others.

/** Characters of such a line: 注销公告, 房屋出租. */
const SHORTEST = 2
const LONGEST = 6
const NAME = /^[\p{sc=Han}]+$/u
/** So many notices make a page of them, and so often does each name stand above one. */
const NOTICES = 6
const OFTEN = 2
/** So many of the places of a name are above a notice; it is a word of a text elsewhere. */
const SHARE = 0.8
const SENTENCE = 7

/** A notice ends with a sentence, or with where somebody is reached. */
const isOver = (read: string) => endKind(read) >= SENTENCE || isDigit(read.charCodeAt(read.length - 1))

/** True where a text may end above a line and another begins below. */
const standsAbove = (lines: PrintLine[], at: number) =>
  (at === 0 || isOver(lines[at - 1]!.read)) && (lines[at + 1]?.read.length ?? 0) > LONGEST

/** The places where the notices of a page begin; none where it is no page of such. */
function noticesIn(lines: PrintLine[]): number[] {
  const places = new Map<string, number[]>()
  lines.forEach(({ read }, at) => {
    if (read.length < SHORTEST || read.length > LONGEST || !NAME.test(read)) return
    places.set(read, [...(places.get(read) ?? []), at])
  })
  const begins = [...places].flatMap(([read, all]) => {
    const above = all.filter((at) => standsAbove(lines, at))
    const isName = above.length >= OFTEN || isNoticeName(read)
    return isName && above.length >= SHARE * all.length ? above : []
  })
  return begins.length >= NOTICES ? begins.sort((a, b) => a - b) : []
}

/** The lines of a page that are no small notices, and those of each of these. */
export interface Notices {
  others: PrintLine[][]
  notices: PrintLine[][]
}

/** What stands behind the last notice of a page has more lines than twice those of the longest. */
const LAST = 2

export function noticeByNotice(lines: PrintLine[]): Notices {
  const begins = noticesIn(lines)
  if (begins.length === 0) return { others: [lines], notices: [] }
  const parts = begins.map((from, at) => lines.slice(from, begins[at + 1] ?? lines.length))
  const longest = Math.max(...parts.slice(0, -1).map(({ length }) => length))
  const notices = parts.at(-1)!.length > LAST * longest ? parts.slice(0, -1) : parts
  const others = [lines.slice(0, begins[0]), ...parts.slice(notices.length)]
  return { others: others.filter(({ length }) => length > 0), notices }
}
