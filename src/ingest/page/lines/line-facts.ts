import { isDigit, isHan } from '../../../text/han.ts'
import type { PrintLine } from '../../print/print-line.ts'
import {
  BYLINE_LINE,
  CAPTION,
  ENUMERATED,
  endsWithCredit,
  endsWithPhotographer,
  FURNITURE,
  JUMPED_FROM,
  jumpAt,
  LEAD,
} from '../../print/signs.ts'

// What a line is by itself, in whole numbers.

/** How a text ends, the surer the end of a sentence the greater. */
const END_MARKS = new Map<string, number>([
  ...[...'“‘（《【「『'].map((mark) => [mark, 0] as const),
  ...[...'，、'].map((mark) => [mark, 2] as const),
  ['；', 3],
  ['：', 4],
  ...[...'”’」』》】'].map((mark) => [mark, 5] as const),
  ['）', 6],
  ...[...'。！？…'].map((mark) => [mark, 8] as const),
])
const STOP = 8
const CLOSED_STOP = 7
const HAN_END = 1

export function endKind(read: string): number {
  const last = read.charCodeAt(read.length - 1)
  if (isHan(last)) return HAN_END
  const kind = END_MARKS.get(read[read.length - 1]!) ?? 0
  if ((kind === 5 || kind === 6) && END_MARKS.get(read[read.length - 2] ?? '') === STOP) return CLOSED_STOP
  return kind
}

const START_MARKS = new Map<string, number>([
  ...[...'，。、；：！？”’）》】」』'].map((mark) => [mark, 0] as const),
  ...[...'“‘《「『'].map((mark) => [mark, 4] as const),
  ...[...'（【'].map((mark) => [mark, 5] as const),
  ...[...'●▲■◆★※○◎△□▼◇'].map((mark) => [mark, 6] as const),
  ...[...'—-'].map((mark) => [mark, 7] as const),
])

export function startKind(read: string): number {
  const first = read.charCodeAt(0)
  if (isHan(first)) return 1
  if (isDigit(first)) return 2
  return START_MARKS.get(read[0]!) ?? 3
}

export const Fact = {
  cells: 0,
  end: 1,
  start: 2,
  stops: 3,
  commas: 4,
  digits: 5,
  latin: 6,
  spaces: 7,
  sign: 8,
  endSign: 9,
  blanks: 10,
  open: 11,
  width: 12,
  beside: 13,
  aboveAlike: 14,
  belowAlike: 15,
  starts: 16,
  shows: 17,
  around: 18,
  joinsAbove: 19,
  wordAbove: 20,
  gap: 21,
  upright: 22,
} as const
export const FACTS = 23

const most = (value: number, limit: number) => (value > limit ? limit : value)

/** The sign that a line begins with: what names a place and a day, a writer, a picture, an item, the paper itself. */
function signOf(read: string, cells: number): number {
  if (LEAD.test(read)) return 7
  if (JUMPED_FROM.test(read)) return 6
  if (cells < 60 && FURNITURE.test(read)) return 5
  if (BYLINE_LINE.test(read)) return 4
  if (CAPTION.test(read)) return 3
  return ENUMERATED.test(read) ? 2 : 0
}

/** The sign that a text ends with: where it goes on, who wrote it, who made its picture. */
export function endSignOf(read: string): number {
  if (jumpAt(read) !== undefined) return 3
  if (endsWithCredit(read)) return 2
  return endsWithPhotographer(read) ? 1 : 0
}

/** The facts of one line that need no other line, at `at` in `facts`. */
export function factsOf(line: PrintLine, facts: Int32Array, at: number): void {
  const { read, cells } = line
  let [stops, commas, digits, latin, spaces, open] = [0, 0, 0, 0, 0, 0]
  for (let index = 0; index < read.length; index++) {
    const code = read.charCodeAt(index)
    if (isHan(code)) continue
    if (isDigit(code)) digits++
    else if (code === 0x20) spaces++
    else if (code < 0x80) latin++
    else if (code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b) stops++
    else if (code === 0xff0c || code === 0x3001) commas++
    else if (code === 0x201c || code === 0xff08 || code === 0x300a) open++
    else if (code === 0x201d || code === 0xff09 || code === 0x300b) open--
  }
  facts[at + Fact.cells] = most(cells, 400)
  facts[at + Fact.end] = endKind(read)
  facts[at + Fact.start] = startKind(read)
  facts[at + Fact.stops] = most(stops, 9)
  facts[at + Fact.commas] = most(commas, 9)
  facts[at + Fact.digits] = most(digits, 20)
  facts[at + Fact.latin] = most(latin, 20)
  facts[at + Fact.spaces] = most(spaces, 9)
  facts[at + Fact.sign] = signOf(read, cells)
  facts[at + Fact.endSign] = endSignOf(read)
  facts[at + Fact.blanks] = most(line.blanks, 20)
  facts[at + Fact.open] = open
  facts[at + Fact.upright] = line.upright ? 1 : 0
}
