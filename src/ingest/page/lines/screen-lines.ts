import type { PrintLine } from '../../print/print-line.ts'
import { BYLINE_LINE, endsWithCredit, endsWithPhotographer, LEAD } from '../../print/signs.ts'
import { isNoticeName, mayBeHead } from '../heading.ts'
import { isWrittenBy } from '../signed-by.ts'
import { partOf, unconverted } from './converted.ts'
import { endKind } from './line-facts.ts'
import {
  isOfScreen,
  isPageNumber,
  namesEarlier,
  namesEditor,
  namesOthers,
  saysSource,
  saysWhen,
  saysWhenShown,
} from './screen-words.ts'

// Lines that stand around texts on a screen or at the head of each page of a book. They are taken away before anything is
// recognised: no page that was learned from has them.

export interface WithoutScreen {
  lines: PrintLine[]
  taken: PrintLine[]
}

/** The lines of a page without those that no paper printed, and without running heads. */
export function withoutScreenLines(page: PrintLine[]): WithoutScreen {
  const { lines: all, taken: menus } = unconverted(page)
  const running = runningHeads(all)
  const taken = new Set<PrintLine>()
  const heads = new Set<PrintLine>()
  const writers = new Map<PrintLine, PrintLine>()
  all.forEach((line, at) => {
    const { read } = line
    if (saysSource(read)) {
      const head = headAbove(all, at)
      // Below a text, a source is a line of it.
      if (!head && !saysWhen(read)) return
      if (head) heads.add(head)
      const writer = writerIn(line)
      if (writer) writers.set(line, writer)
      else taken.add(line)
    } else if (
      running.has(read) ||
      isOfScreen(read) ||
      isCounter(all, at) ||
      (namesEditor(read) && isBesideSource(all, at))
    )
      taken.add(line)
    else if (namesOthers(read)) for (const other of othersFrom(all, at)) taken.add(other)
    else if (namesEarlier(read)) for (const other of earlierFrom(all, at)) taken.add(other)
  })
  const lines = all.flatMap((line) => {
    if (taken.has(line)) return []
    const own = writers.get(line) ?? line
    return [heads.has(line) ? { ...own, isDisplay: true as const } : own]
  })
  // What is left of a page must be a page.
  return lines.length > 0 ? { lines, taken: [...menus, ...taken] } : { lines: page, taken: [] }
}

/** 17, above the times of a subtitle. */
const isCounter = (lines: PrintLine[], at: number) =>
  isPageNumber(lines[at]!.read) && saysWhenShown(lines[at + 1]?.read ?? '')

/** Lines between the name of an editor and the source that it belongs to. */
const BESIDE = 3
const isBesideSource = (lines: PrintLine[], at: number) =>
  lines.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).some(({ read }) => saysSource(read))

/** A line is a running head where it stands so often, each time beside a page's number, and is as long as one. */
const OFTEN = 3
const LONGEST = 30
/** Lines between a page's number and what stands at the head of the next. */
const NEAR = 3

function runningHeads(lines: PrintLine[]): Set<string> {
  const counts = new Map<string, number>()
  const numbers = lines.flatMap(({ read }, at) => (isPageNumber(read) ? [at] : []))
  const beside = new Set(
    numbers.flatMap((at) => [...Array(2 * NEAR + 1).keys()].map((step) => at + step - NEAR)),
  )
  for (const at of beside) {
    const read = lines[at]?.read
    if (read !== undefined && read.length > 1 && read.length <= LONGEST && mayRun(read))
      counts.set(read, (counts.get(read) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([read, count]) => (count >= OFTEN ? [read] : [])))
}

/** Leads, writers and photographers stand in many texts, names of notices above many. */
const mayRun = (read: string) =>
  /\p{sc=Han}/u.test(read) &&
  endKind(read) < 3 &&
  !LEAD.test(read) &&
  !BYLINE_LINE.test(read) &&
  !endsWithCredit(read) &&
  !endsWithPhotographer(read) &&
  !isNoticeName(read)

/** Between a headline and the line of its source stand a subtitle and a writer at most. */
const MOST_BETWEEN = 2

/** The first display line above a line of source, as far as no text stands between. */
function headAbove(lines: PrintLine[], source: number): PrintLine | undefined {
  let head: PrintLine | undefined
  for (let at = source - 1; at >= Math.max(0, source - 1 - MOST_BETWEEN); at--) {
    const line = lines[at]!
    const isBeside = BYLINE_LINE.test(line.read) || saysSource(line.read)
    if (isOfScreen(line.read) || endKind(line.read) > 5 || !mayBeHead(line.read)) break
    if (!isBeside) {
      head = line
      break
    }
  }
  return head
}

/** Who wrote, where the line of a source says that too, as a line of its own: 2016-06-07 来源：河湾日报 作者：林晓. */
const WRITER = /(?:作者|撰文|撰稿)：[^：]*?(?=\s*(?:\p{sc=Han}{2,4}：|$))/u

function writerIn(line: PrintLine): PrintLine | undefined {
  const found = WRITER.exec(line.read)
  if (!found || /：\s*$/.test(found[0])) return undefined
  const part = partOf(line, found.index, found.index + found[0].length)
  return isWrittenBy(part.text) ? part : undefined
}

/** ·, •, [3] before each of the headlines of other texts. */
const LISTED = /^(?:[·•▪*>＞-]|\[\d{1,3}\])/u

function othersFrom(lines: PrintLine[], from: number): PrintLine[] {
  let end = from + 1
  while (end < lines.length && LISTED.test(lines[end]!.read) && endKind(lines[end]!.read) < 7) end++
  return end > from + 1 ? lines.slice(from, end) : []
}

/** No account lists more. */
const MOST_EARLIER = 8

/** What an account says of its other texts, where nothing else follows. */
function earlierFrom(lines: PrintLine[], from: number): PrintLine[] {
  const below = lines.slice(from)
  const isAll =
    below.length <= MOST_EARLIER && below.every(({ read }) => endKind(read) < 7 && mayBeHead(read))
  return isAll ? below : []
}
