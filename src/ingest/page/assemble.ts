import type { Article, Block, Doubt } from '../../model/article.ts'
import type { Mapped } from '../../text/normal/mapped.ts'
import { joinHan } from '../../text/normal/spaces.ts'
import { CAPTION, DATELINE, endsWithPhotographer, JUMPED_FROM, jumpAt, LEAD } from '../print/signs.ts'
import { PHOTOGRAPHER } from './bylines.ts'
import { arrangeHeading, type Heading, headlineFromText, isNotice } from './heading.ts'
import { isByline, isPictureCredit, isRowOfNames, signedBy } from './signed-by.ts'
import { rangesOf, type Unit } from './unit.ts'

/** The text of one article as it stands on the page, with the display lines found inside and around it. */
export interface Body {
  paragraphs: Unit[]
  /** Crossheads, each with the number of paragraphs before it. */
  crossheads: { unit: Unit; before: number }[]
  /** Lines that name the writers, before or after the paragraphs. */
  bylines: Unit[]
  /** Its first line goes on in what stands elsewhere. */
  softStart: boolean
}

/** What a page is called by the file it came from. */
export interface PageOf {
  file: string
  page: number | null
}

/** One body with its heading, as an article. `loose` are display lines that belong to none. */
export function assemble(
  given: Body,
  head: Heading,
  loose: Unit[],
  { file, page }: PageOf,
  chance: number,
): Article {
  const { body, heading } = withoutBylines(given, head)
  const units = [
    ...heading.units,
    ...body.paragraphs,
    ...body.crossheads.map(({ unit }) => unit),
    ...body.bylines,
    ...loose,
  ]
  const lines = units
    .flatMap((unit) => unit.lines)
    .sort((a, b) => a.number - b.number || (a.inRow ?? 0) - (b.inRow ?? 0))
  const isPhoto = isPhotograph(body)
  const blocks = blocksOf(body, loose, isPhoto)
  const first = body.paragraphs[0]!.text
  const last = body.paragraphs.at(-1)!.text
  const printed = arrangeHeading(heading)
  const jump = jumpAt(last)
  const signed = signedBy({ ...body, heads: heading.units, end: last.replace(jump ?? '', '') })
  return {
    id: `${file}:${lines[0]!.number}${lines[0]!.inRow ? `.${lines[0]!.inRow}` : ''}`,
    kind: isPhoto ? 'photo' : isNotice(printed.headline) ? 'notice' : 'article',
    page,
    ...printed,
    ...(printed.headline === ''
      ? { headline: headlineFromText(first), headlineFrom: 'inferred' as const }
      : { headlineFrom: 'print' as const }),
    // Who made the picture beside a text did not write the text.
    bylines: isPhoto ? signed : signed.filter(({ role }) => role !== PHOTOGRAPHER),
    dateline: DATELINE.exec(first.replaceAll(' ', ''))?.[1] ?? null,
    eventDate: null,
    eventDateFrom: null,
    jump: jump?.replace(/[（()）\s]/g, '') ?? null,
    continues: null,
    continuedBy: null,
    body: blocks,
    source: { file, lines: rangesOf(lines) },
    confidence: { value: chance, doubts: doubtsOf(body, heading, jump !== undefined) },
  }
}

/** A line among the headlines that only says who wrote or who made a picture is none of them. */
function withoutBylines(body: Body, { units, shared }: Heading): { body: Body; heading: Heading } {
  // Where nothing else heads the article, a row of names is whom it is about.
  const isWriters = (text: string) => units.length > 1 && isRowOfNames(text)
  const isHead = units.map(({ text }) => !isByline(text) && !isPictureCredit(text) && !isWriters(text))
  return {
    body: { ...body, bylines: [...units.filter((_, at) => !isHead[at]), ...body.bylines] },
    heading: { units: units.filter((_, at) => isHead[at]), shared: shared.filter((_, at) => isHead[at]) },
  }
}

/** A photograph with its caption: one or two paragraphs that name a photographer or speak of a picture. */
function isPhotograph({ paragraphs, bylines }: Body): boolean {
  if (paragraphs.length > 2 || LEAD.test(paragraphs[0]!.text)) return false
  return (
    paragraphs.some(({ text }) => endsWithPhotographer(text) || CAPTION.test(text)) ||
    bylines.some(({ text }) => endsWithPhotographer(text))
  )
}

/** Names in parentheses keep their spaces: they are all that parts one from the next. */
const PARENTHESIS =
  /[（(][^（）()]*(?:记者|通讯员|实习生|文\/图|图\/文|摄)[^（）()]*[）)]|[\p{sc=Han}]{2,3} 摄$/gu

/** The text of a unit as it is read, with the way back to line and column. */
function textOf(unit: Unit, keepSpaces: boolean): { text: string; origin: number[] } {
  const { text } = unit
  const lines: number[] = []
  const columns: number[] = []
  for (const line of unit.lines) {
    // Between two Latin words the unit's text has a space that stands in no line.
    if (text[lines.length] === ' ' && line.text[0] !== ' ') {
      lines.push(line.number)
      columns.push(line.columns[0]!)
    }
    for (const column of line.columns) {
      lines.push(line.number)
      columns.push(column)
    }
  }
  const read = keepSpaces || !text.includes(' ') ? undefined : joinedOutside(text)
  const origin: number[] = []
  const length = read?.text.length ?? text.length
  let line = -1
  let column = -1
  for (let index = 0; index < length; index++) {
    const place = read ? read.starts[index]! : index
    column++
    if (lines[place] === line && columns[place] === column) continue
    line = lines[place]!
    column = columns[place]!
    origin.push(index, line, column)
  }
  return { text: read?.text ?? text, origin }
}

function joinedOutside(text: string): Mapped {
  const protectedText = text.replace(PARENTHESIS, (names) => names.replaceAll(' ', '\u0001'))
  const joined = joinHan(protectedText)
  return { ...joined, text: joined.text.replaceAll('\u0001', ' ') }
}

/** 据新华社, （来源：…）: a short line of its own that says where the text was taken from. */
const SOURCE = /^[（(]?(?:据|摘自|原载|转自|来源[：:]).{2,24}[）)]?$/

function typeOf(unit: Unit, isPhoto: boolean): Block['type'] {
  if (isPhoto || (CAPTION.test(unit.text) && endsWithPhotographer(unit.text))) return 'caption'
  if (SOURCE.test(unit.text) && !/[。，]/.test(unit.text)) return 'source'
  return JUMPED_FROM.test(unit.text) && unit.text.length < SHORT_NOTICE ? 'credit' : 'p'
}

/** Longest continuation notice, in characters. */
const SHORT_NOTICE = 14

function blocksOf(body: Body, loose: Unit[], isPhoto: boolean): Block[] {
  const block = (type: Block['type'], unit: Unit): Block => ({
    type,
    ...textOf(unit, type === 'crosshead'),
    lines: rangesOf(unit.lines),
  })
  const continued = body.bylines.filter(({ text }) => JUMPED_FROM.test(text))
  const signed = body.bylines.filter(({ text }) => !JUMPED_FROM.test(text))
  const blocks: Block[] = continued.map((unit) => block('credit', unit))
  body.paragraphs.forEach((unit, index) => {
    for (const crosshead of body.crossheads)
      if (crosshead.before === index) blocks.push(block('crosshead', crosshead.unit))
    blocks.push(block(typeOf(unit, isPhoto), unit))
  })
  for (const unit of signed) blocks.push(block('credit', unit))
  for (const unit of loose) blocks.push(block('crosshead', unit))
  return blocks
}

/** Paragraphs of an article that makes one wonder whether it is two. */
const MANY = 30

/** What a reader would wonder at; how sure recognition is was learned (sure-features.ts). */
function doubtsOf(body: Body, heading: Heading, goesOn: boolean): Doubt[] {
  const doubts: Doubt[] = []
  if (heading.units.length === 0) doubts.push('noHeadline')
  else if (Math.max(...heading.shared) < 0.2) doubts.push('looseHeadline')
  if (body.softStart) doubts.push('softStart')
  if (body.paragraphs.at(-1)!.open && !goesOn) doubts.push('openEnd')
  if (body.paragraphs.length > MANY) doubts.push('long')
  if (body.paragraphs.some(({ lines }) => lines[0]!.inRow === undefined && rangesOf(lines).length > 1))
    doubts.push('healed')
  return doubts
}
