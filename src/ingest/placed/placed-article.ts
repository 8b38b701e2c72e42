import type { Article } from '../../model/article.ts'
import type { PlacedLine } from '../../model/placed.ts'
import type { Body } from '../page/article-blocks.ts'
import { assemble, type PageOf } from '../page/assemble.ts'
import { isByline, isNameLine } from '../page/signed-by.ts'
import { joinLines, type Unit } from '../page/unit.ts'
import type { PrintLine } from '../print/print-line.ts'
import { endsSentence } from '../print/signs.ts'
import { withParagraphs } from './paragraphs.ts'
import type { Segment, Text } from './segment.ts'
import { withUnsure } from './unsure.ts'

const unitOf = (kind: Unit['kind'], lines: PrintLine[]): Unit => {
  const text = joinLines(lines)
  return { kind, lines, text, open: kind === 'paragraph' && !endsSentence(text) }
}

/** What an article is made of: its text, the lines of its headline by their size, and who is named apart from both. */
export interface Parts {
  text: Text
  heads: PlacedLine[][]
  credits: Segment[]
}

/** How sure a layout is of its articles: of a hundred of other pages so many were right. */
const SURE = 0.9

export function placedArticle(
  { text, heads: headings, credits }: Parts,
  printed: Map<PlacedLine, PrintLine>,
  page: PageOf,
  chance = SURE,
): Article | undefined {
  const body: Body = { paragraphs: [], crossheads: [], bylines: [], softStart: false }
  let open: PrintLine[] = []
  const close = () => {
    if (open.length > 0) body.paragraphs.push(unitOf('paragraph', open))
    open = []
  }
  for (const { lines, begins, stands } of withParagraphs(text))
    lines.forEach((line, at) => {
      const print = printed.get(line)
      if (!print) return
      if (stands[at]) {
        close()
        const unit = unitOf('display', [print])
        if (isByline(unit.text)) body.bylines.push(unit)
        else body.crossheads.push({ unit, before: body.paragraphs.length })
        return
      }
      if (begins[at]) close()
      open.push(print)
    })
  close()
  for (const { lines } of credits) {
    const own = lines.flatMap((line) => printed.get(line) ?? [])
    if (own.length > 0) body.bylines.push(unitOf('display', own))
  }
  const above = body.crossheads.filter(({ before }) => before === 0)
  const units = headings.flatMap((lines) => {
    const own = lines.flatMap((line) => printed.get(line) ?? [])
    return own.length > 0 ? [unitOf('display', own)] : []
  })
  const names = units.filter((unit, at) => at > 0 && isNameLine(unit))
  body.bylines.push(...names)
  // A text that begins with lines that stand by themselves and has no other headline has this one.
  if (units.length === 0 && above.length > 0) {
    units.push(
      unitOf(
        'display',
        above.flatMap(({ unit }) => unit.lines),
      ),
    )
    body.crossheads = body.crossheads.filter(({ before }) => before > 0)
  }
  if (body.paragraphs.length === 0) {
    const last = body.crossheads.pop() ?? undefined
    if (!last) return undefined
    body.paragraphs.push({ ...last.unit, kind: 'paragraph' })
    body.crossheads = []
  }
  const heads = units.filter((unit) => !names.includes(unit))
  return withUnsure(assemble(body, { units: heads, shared: heads.map(() => 1) }, [], page, chance), printed)
}

/** The lines of a headline, those of one size together. */
export function headLines(lines: PlacedLine[]): PlacedLine[][] {
  const heads: PlacedLine[][] = []
  for (const line of lines) {
    const last = heads.at(-1)
    if (last && Math.abs(last[0]!.size - line.size) < 0.06 * line.size) last.push(line)
    else heads.push([line])
  }
  return heads
}
