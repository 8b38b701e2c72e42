import type { Box, PlacedLine } from '../../model/placed.ts'
import { mastheadDate } from '../issue/masthead.ts'
import { readingForm } from '../print/reading-form.ts'
import { FURNITURE } from '../print/signs.ts'
import { around, overlapAcross, ruledApart } from './boxes.ts'

/** 第二版 时政要闻, A03版, 08版 */
const PAGE = /^(?:第[一二三四五六七八九十\d]{1,3}版|[A-Z]?\d{1,3}版)\S{0,8}$/
/** 2023年7月22日 星期六 12, with the name of the pages before it. */
const DAY = /\d{4}[年.-]\d{1,2}[月.-]\d{1,2}日?.{0,3}星期/
const LONGEST = 60

/** True for a line that is about the page or the paper, not of an article. */
function isFurniture({ text }: PlacedLine): boolean {
  const plain = readingForm(text.replace(/\s/g, ''))
  if (plain.length > LONGEST) return false
  return FURNITURE.test(plain) || PAGE.test(plain) || DAY.test(plain) || mastheadDate([text]) !== null
}

/** At the head of a page stands what it is called, above or beside its day, within so many of its heights. */
const BESIDE = 1.6
const LONGEST_NAME = 14

/** True for a line that stands in a column of text, right above or below another of its size. */
function isInColumn(line: PlacedLine, lines: PlacedLine[]): boolean {
  const { size, box } = line
  return lines.some(
    (other) =>
      other !== line &&
      Math.abs(other.size - size) < 0.05 * size &&
      Math.abs(other.box.left - box.left) < 3 * size &&
      Math.max(other.box.top - box.bottom, box.top - other.box.bottom) < size &&
      other.text.length > 3,
  )
}

/** What is larger and stands below is the first headline. */
const isHeadlineBelow = (known: PlacedLine, line: PlacedLine) =>
  line.box.top > known.box.bottom - 0.2 * known.size && line.size > 1.3 * known.size

const isApart = (rules: Box[], a: Box, b: Box) =>
  a.top < b.top ? ruledApart(rules, a, b) : ruledApart(rules, b, a)

/** The lines of articles and those of the page itself. */
export function withoutFurniture(
  lines: PlacedLine[],
  size: number,
  rules: Box[],
): { own: PlacedLine[]; furniture: PlacedLine[] } {
  const page = around(lines.map(({ box }) => box))
  const height = page.bottom - page.top
  const isAtEdge = ({ box }: PlacedLine) =>
    box.bottom < page.top + 0.1 * height || box.top > page.bottom - 0.04 * height
  const furniture = new Set(
    lines.filter(
      (line) => line.size < 3 * size && isFurniture(line) && (isAtEdge(line) || !isInColumn(line, lines)),
    ),
  )
  for (const known of [...furniture].filter(isAtEdge))
    for (const line of lines) {
      const isName = line.text.length <= LONGEST_NAME || line.size < 1.05 * known.size
      const gap = Math.max(line.box.top - known.box.bottom, known.box.top - line.box.bottom)
      const reach = BESIDE * Math.min(line.size, 2 * known.size)
      if (
        isName &&
        isAtEdge(line) &&
        gap < reach &&
        overlapAcross(line.box, known.box) > 0 &&
        !isHeadlineBelow(known, line) &&
        !isApart(rules, known.box, line.box) &&
        !isInColumn(line, lines)
      )
        furniture.add(line)
    }
  return { own: lines.filter((line) => !furniture.has(line)), furniture: [...furniture] }
}
