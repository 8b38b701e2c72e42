import type { Article, Doubt } from '../../model/article.ts'
import { CAPTION, DATELINE, endsWithPhotographer, jumpAt, LEAD } from '../print/signs.ts'
import { type Body, blocksOf } from './article-blocks.ts'
import { PHOTOGRAPHER } from './byline-words.ts'
import { arrangeHeading, type Heading, headlineFromText, isNotice } from './heading.ts'
import { isByline, isNote, isOneName, isPictureCredit, isRowOfNames, signedBy } from './signed-by.ts'
import { rangesOf, type Unit } from './unit.ts'

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
  const isWriters = (text: string, at: number) =>
    (units.length > 1 && isRowOfNames(text)) || (at > 0 && isOneName(text, body.paragraphs))
  const isHead = units.map(
    ({ text }, at) => !isByline(text) && !isPictureCredit(text) && !isWriters(text, at) && !isNote(text),
  )
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
