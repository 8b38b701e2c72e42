import { parse } from 'smol-toml'

// smol-toml gives up a whole file at its first mistake, and does not say on which line a value stood. So every
// statement is handed to it alone: a mistake costs one statement, and the line is known.

/** Where a statement begins, counted from 1, and its first line as it was written, without a password in it. */
export interface Place {
  line: number
  what: string
}

/** A value of a TOML file; a table that only begins is an entry with an empty table as its value. */
export interface Entry extends Place {
  /** One name, or that of a table and one in it. */
  path: string[]
  value: unknown
}

type Table = Record<string, unknown>

const DEEPEST = 2
/** Lines that are tried as one value before it counts as never closed. */
const LONGEST_VALUE = 200

const NAME = String.raw`(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*')`
/** How a statement begins. */
const BEGINS = new RegExp(String.raw`^\s*(?:${NAME}(?:\s*\.\s*${NAME})*\s*=|\[\[?\s*[\w"'-])`)
/** A value that may go on in the lines below. */
const OPENS = /=\s*(?:[[{]|"""|''')/
/** Whatever stands behind the word may be the password, be it written as it should be or not. */
const SECRET = /(password).*/i
const BROKEN_HEADER = /^\[+\s*["']?([\w-]+)/

export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

function parsed(text: string): Table | undefined {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

/** The statement that begins on a line: without content where it is broken, as long as what belongs to it. */
function statementAt(lines: string[], index: number): { content: Table | undefined; length: number } {
  const content = parsed(lines[index]!)
  if (content || !OPENS.test(lines[index]!)) return { content, length: 1 }
  let length = 1
  while (index + length < lines.length && !BEGINS.test(lines[index + length]!)) {
    length++
    const longer = length <= LONGEST_VALUE ? parsed(lines.slice(index, index + length).join('\n')) : undefined
    if (longer) return { content: longer, length }
  }
  return { content: undefined, length }
}

/** The table that a header begins: `[a]` as an empty table, `[[a]]` as the list that it is. */
function headerOf(content: Table): { path: string[]; value: unknown } {
  const path: string[] = []
  let value: unknown = content
  while (isTable(value) && Object.keys(value).length > 0 && path.length < DEEPEST) {
    const name: string = Object.keys(value)[0]!
    path.push(name)
    value = value[name]
  }
  return { path, value }
}

function leavesOf(value: unknown, path: string[]): { path: string[]; value: unknown }[] {
  if (path.length === DEEPEST || !isTable(value) || Object.keys(value).length === 0) return [{ path, value }]
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]))
}

/**
 * The statements of a TOML file, whatever else stands in it. Below a header that is broken stands what belongs to the
 * table that it seems to name.
 *
 * @example statementsOf('a = 1\n???\n[b]\nc = 2').entries.map(({ path, line }) => [path, line])
 */
export function statementsOf(text: string): { entries: Entry[]; broken: Place[] } {
  const lines = text.split(/\r?\n/)
  const entries: Entry[] = []
  const broken: Place[] = []
  let table: string[] = []
  for (let index = 0; index < lines.length; ) {
    const place = { line: index + 1, what: lines[index]!.trim().replace(SECRET, '$1 …') }
    if (place.what === '' || place.what.startsWith('#')) {
      index++
      continue
    }
    const { content, length } = statementAt(lines, index)
    index += length
    const isHeader = place.what.startsWith('[')
    if (!content) {
      broken.push(place)
      const name = isHeader && BROKEN_HEADER.exec(place.what)?.[1]
      if (name) table = [name]
    } else if (isHeader) {
      const header = headerOf(content)
      table = header.path
      entries.push({ ...place, ...header })
    } else {
      entries.push(...leavesOf(content, table).map((leaf) => ({ ...place, ...leaf })))
    }
  }
  return { entries, broken }
}
