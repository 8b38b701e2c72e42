import type { Block } from '../../model/article.ts'
import type { Mapped } from '../../text/normal/mapped.ts'
import { joinHan } from '../../text/normal/spaces.ts'
import { CAPTION, endsWithPhotographer, JUMPED_FROM } from '../print/signs.ts'
import { rangesOf, type Unit } from './unit.ts'

// The text of an article as it is shown, block by block.

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

export function blocksOf(body: Body, loose: Unit[], isPhoto: boolean): Block[] {
  const block = (type: Block['type'], unit: Unit): Block => ({
    type,
    ...textOf(unit, type === 'crosshead'),
    lines: rangesOf(unit.lines),
  })
  const continued = body.bylines.filter(({ text }) => JUMPED_FROM.test(text))
  const signed = body.bylines.filter(({ text }) => !JUMPED_FROM.test(text))
  const blocks: Block[] = continued.map((unit) => block('credit', unit))
  const short = (units: Unit[], rows: number) =>
    units.map((unit) => block(units.length < rows && isWorded(unit) ? 'crosshead' : 'p', unit))
  body.paragraphs.forEach((unit, index) => {
    const above = body.crossheads.filter(({ before }) => before === index)
    blocks.push(
      ...short(
        above.map(({ unit }) => unit),
        ROWS.inside,
      ),
      block(typeOf(unit, isPhoto), unit),
    )
  })
  for (const unit of signed) blocks.push(block('credit', unit))
  blocks.push(...short(loose, ROWS.around))
  return blocks
}

/**
 * So many short lines in a row head nothing: they are cells of a table, verses, a list. Around a text there may be some that
 * were left over.
 */
const ROWS = { inside: 6, around: 12 }

/** A figure alone heads nothing. */
const isWorded = ({ text }: Unit) => /\p{L}/u.test(text)
