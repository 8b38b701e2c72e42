import type { Article, LineRange } from '../../model/article.ts'
import type { DropReason } from '../../model/issue.ts'
import type { PlacedLine, PlacedPage } from '../../model/placed.ts'
import { foldRadicals } from '../../text/normal/radicals.ts'
import { assemble, type Body, type PageOf } from '../page/assemble.ts'
import { readPage } from '../page/read-page.ts'
import { isByline, isNameLine } from '../page/signed-by.ts'
import { joinLines, rangesOf, type Unit } from '../page/unit.ts'
import { type PrintLine, printLines } from '../print/print-line.ts'
import { endsSentence } from '../print/signs.ts'
import type { Display } from './displays.ts'
import { type Headed, headed } from './headings.ts'
import { withoutScraps } from './scraps.ts'
import type { Segment, Text } from './segment.ts'
import type { Sheet } from './sheet.ts'
import { sheetOf } from './sheet.ts'
import { textsOf } from './texts.ts'

/** A page whose lines have places, as articles. */
export interface ReadPlaced {
  /** Its lines in the order of reading: those that the articles count. */
  lines: string[]
  articles: Article[]
  dropped: { lines: LineRange[]; why: DropReason }[]
}

/** Pages of more lines are no sheets of a paper; looking at each two of them would take minutes. */
const MOST_LINES = 5000

export function readPlaced(placed: PlacedPage, page: PageOf, before = 0): ReadPlaced {
  const all = placed.blocks.flatMap((block) => block.lines)
  if (all.length > MOST_LINES) return readAsText(all, page, before)
  const sheet = sheetOf(placed)
  const { texts, credits } = withoutScraps(sheet, textsOf(sheet))
  const heads = headed(sheet, texts)
  const ordered = inReadingOrder(sheet, texts, heads)
  const lines = ordered.map(({ text }) => foldRadicals(text))
  const printed = new Map<PlacedLine, PrintLine>()
  for (const line of printLines(lines.join('\n')))
    printed.set(ordered[line.number - 1]!, { ...line, number: line.number + before })
  const own = new Set<PlacedLine>()
  const articles = texts.map((text, number) => {
    const displays = sheet.displays.filter((_, at) => heads.owner[at] === number)
    const signed = credits.filter(({ text: of }) => of === text).map(({ segment }) => segment)
    for (const line of [...displays, ...text, ...signed].flatMap((each) => each.lines)) own.add(line)
    return articleOf(text, displays, signed, printed, page)
  })
  const rest = [...printed].flatMap(([line, print]) => (own.has(line) ? [] : [print]))
  return {
    lines,
    articles: articles.filter((article) => article !== undefined),
    dropped: rest.length > 0 ? [{ lines: rangesOf(rest), why: 'furniture' }] : [],
  }
}

/** The lines one after another, as those of a dump. */
function readAsText(all: PlacedLine[], page: PageOf, before: number): ReadPlaced {
  const lines = all.map(({ text }) => foldRadicals(text))
  const { articles, dropped } = readPage('\n'.repeat(before) + lines.join('\n'), page)
  return { lines, articles, dropped }
}

function inReadingOrder(sheet: Sheet, texts: Text[], { owner }: Headed): PlacedLine[] {
  const own = texts.flatMap((text, number) => [
    ...sheet.displays.filter((_, at) => owner[at] === number).flatMap(({ lines }) => lines),
    ...text.flatMap(({ lines }) => lines),
  ])
  const taken = new Set(own)
  const rest = [...sheet.displays, ...sheet.segments].flatMap(({ lines }) => lines)
  return [...own, ...rest.filter((line) => !taken.has(line)), ...sheet.furniture]
}

const unitOf = (kind: Unit['kind'], lines: PrintLine[]): Unit => {
  const text = joinLines(lines)
  return { kind, lines, text, open: kind === 'paragraph' && !endsSentence(text) }
}

function articleOf(
  text: Text,
  displays: Display[],
  credits: Segment[],
  printed: Map<PlacedLine, PrintLine>,
  page: PageOf,
): Article | undefined {
  const body: Body = { paragraphs: [], crossheads: [], bylines: [], softStart: false }
  let open: PrintLine[] = []
  const close = () => {
    if (open.length > 0) body.paragraphs.push(unitOf('paragraph', open))
    open = []
  }
  for (const { lines, begins, stands } of text)
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
  const units = [...displays.flatMap(({ lines }) => headUnits(lines, printed))]
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
  return assemble(body, { units: heads, shared: heads.map(() => 1) }, [], page, 0.9)
}

/** Lines of a headline of one size are one. */
function headUnits(lines: PlacedLine[], printed: Map<PlacedLine, PrintLine>): Unit[] {
  const units: { size: number; lines: PrintLine[] }[] = []
  for (const line of lines) {
    const print = printed.get(line)
    if (!print) continue
    const last = units.at(-1)
    if (last && Math.abs(last.size - line.size) < 0.06 * line.size) last.lines.push(print)
    else units.push({ size: line.size, lines: [print] })
  }
  return units.map(({ lines }) => unitOf('display', lines))
}
