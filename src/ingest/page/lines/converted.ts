import type { PrintLine } from '../../print/print-line.ts'
import { isAddress } from './screen-words.ts'

// What programs that make text of a web page or of a document put into it: stars and number signs around headlines, numbers
// of links before words, menus as lists, the addresses at the end.

/** ***** 渡口桥通车 *****, ## 渡口桥通车, ## 渡口桥通车 ##. */
const HEADING = /^(\*{3,}|#{1,6}|={2,}) ?([^*#=].*?) ?\1?$/u
/** **渡口桥通车**: set in bold. */
const BOLD = /^(\*\*|__) ?([^*_]+?) ?\1$/u
/** [01:02.50]渡口桥: when a line is sung or said. */
const WHEN = /^\[\d{1,3}[：:]\d{2}(?:[.．:：]\d{1,3})?\] ?(?=\S)/u
/** [12]渡口桥通车, and 12. https://… at the end. */
const LINK = /^\[\d{1,3}\](?=\S)/u
const NUMBERED_ADDRESS = /^\d{1,3}[.．] ?(?:https?|file|ftp|mailto)/iu
/** * 首页, - [首页](/): an entry of a menu; so many of them above or below everything else are one. */
const MENU = /^[*+•-] ?(?:\[\d{1,3}\])?(?:\S{1,8}|\[[^\]]{1,8}\]（\S*）)$/u
const ENTRIES = 3
/** Lines that may stand above a menu, and below one. */
const OUTSIDE = 3
/** [渡口桥通车](/a0): a headline that led to its text. */
const LINKED = /^\[([^\]]+)\]（[^（）]*）$/u

/** The lines of a page without what such programs put into them, and those that are nothing else. */
export function unconverted(all: PrintLine[]): { lines: PrintLine[]; taken: PrintLine[] } {
  const taken = new Set<PrintLine>()
  for (let at = 0; at < all.length; at++) {
    let end = at
    while (end < all.length && MENU.test(all[end]!.read)) end++
    const isOutside = at <= OUTSIDE || end >= all.length - OUTSIDE
    if (end - at >= ENTRIES && isOutside) for (const line of all.slice(at, end)) taken.add(line)
    if (/^References$/i.test(all[at]!.read) && isAddress(all[at + 1]?.read ?? '')) taken.add(all[at]!)
    at = Math.max(at, end - 1)
  }
  const hasLinks = all.some(({ read }) => NUMBERED_ADDRESS.test(read))
  const lines = all.flatMap((line) => (taken.has(line) ? [] : [unmarked(line, hasLinks)]))
  return { lines, taken: [...taken] }
}

/** A headline has fewer characters, marks and all. */
const LONGEST = 120

function unmarked(line: PrintLine, hasLinks: boolean): PrintLine {
  if (line.read.length > LONGEST) return line
  const link = (WHEN.exec(line.read) ?? (hasLinks ? LINK.exec(line.read) : null))?.[0].length ?? 0
  const read = line.read.slice(link)
  const heading = HEADING.exec(read)
  const marked = (heading ?? BOLD.exec(read))?.[2] ?? read
  const inside = LINKED.exec(marked)?.[1] ?? marked
  if (inside === line.read) return line
  const from = link + read.indexOf(inside)
  const part = partOf(line, from, from + inside.length)
  return heading ? { ...part, isDisplay: true } : part
}

/** Some characters of a line, as a line of its own. */
export const partOf = (line: PrintLine, from: number, to: number): PrintLine => ({
  ...line,
  text: line.text.slice(from, to),
  read: line.read.slice(from, to),
  columns: line.columns.slice(from, to),
  cells: Math.max(1, line.cells - 2 * (line.text.length - (to - from))),
})
