import { join } from 'node:path'
import { stringify } from 'smol-toml'
import type { ArticleKind } from '../../model/article.ts'
import { Mistaken } from '../mistaken.ts'
import { decodeToml, parseToml, readTomlFile, type Table } from '../reading/toml.ts'

/** What an archivist may put right, by the lines of a source file. */
export type Operation = (typeof OPERATIONS)[number]
const OPERATIONS = [
  ...(['split', 'join', 'move', 'head', 'byline', 'kind', 'date', 'drop'] as const),
  ...(['text', 'name', 'belongs', 'office'] as const),
] as const

/** Those that are about a phrase of the text or a name in it. */
const OF_PHRASES: readonly Operation[] = ['text', 'name', 'belongs', 'office']

export interface Correction {
  /** The path below the corpus. */
  file: string
  operation: Operation
  /** The lines that it speaks of; a single line is `[n, n]`. Not needed for a date. */
  lines: [number, number]
  /** How the first of the lines begins: a file that has changed since is not corrected blindly. */
  begins: string
  /** A line of the article that lines are given to, or that is joined. */
  to?: number
  /** Which part of the head: 引题, 主题, 副题. */
  part?: 'kicker' | 'headline' | 'subhead'
  /** The phrase that is another one, or the name. */
  from?: string
  /** Which of several such phrases in the line; the first unless told. */
  nth?: number
  /** The text, the names with their roles, the kind or the date; of a name its kind or `none`. Empty clears. */
  value?: string
}

export const CORRECTIONS = 'corrections.toml'

export const KINDS: ArticleKind[] = ['article', 'photo', 'notice']
const PARTS = ['kicker', 'headline', 'subhead'] as const
/** What a name may be said to be. */
const NAME_KINDS = ['person', 'org', 'place', 'work', 'practice', 'none']

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** A corrections file that cannot be read: where in it, and what is wrong there. */
export class CorrectionError extends Mistaken {}

function correctionOf(entry: Table, where: () => string): Correction {
  const wrong = (field: string) => new CorrectionError(`${where()}: ${field}`)
  const operation = OPERATIONS.find((known) => known === entry['operation'])
  if (typeof entry['file'] !== 'string') throw wrong('file')
  if (!operation) throw wrong('operation')
  const given =
    typeof entry['lines'] === 'number' ? [entry['lines'], entry['lines']] : (entry['lines'] ?? [1, 1])
  if (
    !Array.isArray(given) ||
    given.length !== 2 ||
    !given.every((line) => Number.isInteger(line) && line > 0)
  ) {
    throw wrong('lines')
  }
  const correction: Correction = {
    file: entry['file'],
    operation,
    lines: given as [number, number],
    begins: typeof entry['begins'] === 'string' ? entry['begins'] : '',
  }
  for (const field of ['to', 'nth'] as const) {
    if (entry[field] === undefined) continue
    if (!Number.isInteger(entry[field])) throw wrong(field)
    correction[field] = entry[field] as number
  }
  if (entry['part'] !== undefined) {
    const part = PARTS.find((known) => known === entry['part'])
    if (!part) throw wrong('part')
    correction.part = part
  }
  if (entry['value'] !== undefined) {
    if (typeof entry['value'] !== 'string') throw wrong('value')
    correction.value = entry['value']
  }
  if (OF_PHRASES.includes(operation)) {
    const { from } = entry
    if (typeof from !== 'string' || from === '') throw wrong('from')
    correction.from = from
  }
  if (operation === 'name' && !NAME_KINDS.includes(correction.value ?? '')) throw wrong('value')
  if (operation === 'belongs' && !correction.value) throw wrong('value')
  return correction
}

/** A header of an entry, however it is spaced and quoted. */
const HEADER = /^[ \t]*\[\[[ \t]*(["']?)correction\1[ \t]*\]\]/
const FIRST = /^[ \t]*\[{0,2}[ \t]*(["']?)correction\1/

/** The line on which an entry begins: the list, where the entries have no headers of their own. */
function lineOf(text: string, number: number, count: number): number {
  const lines = text.split(/\r?\n/)
  const headers = lines.flatMap((line, index) => (HEADER.test(line) ? [index + 1] : []))
  return headers.length === count ? headers[number]! : lines.findIndex((line) => FIRST.test(line)) + 1 || 1
}

/**
 * The corrections of a file, in their order.
 *
 * @example
 * parseCorrections('[[correction]]\nfile = "p1.txt"\noperation = "split"\nlines = 40\nbegins = "近日"', 'c.toml')
 */
export function parseCorrections(text: string, where: string): Correction[] {
  const table = parseToml(text, (line, what) => new CorrectionError(`${where}:${line}: ${what}`))
  const { correction: entries = [] } = table
  const at = (number: number, count: number) => `${where}:${lineOf(text, number, count)}: [[correction]]`
  if (!Array.isArray(entries)) throw new CorrectionError(at(0, 1))
  return entries.map((entry, index) => {
    const place = () => `${at(index, entries.length)} ${index + 1}`
    if (!isTable(entry)) throw new CorrectionError(place())
    return correctionOf(entry, place)
  })
}

/** The corrections that stand in the bytes of their file, in whatever encoding that is. */
export const correctionsIn = (bytes: Buffer, where: string): Correction[] =>
  parseCorrections(decodeToml(bytes).text, where)

/** The corrections of a corpus folder; none where it has no file of them. */
export function readCorrections(folder: string, where = join(folder, CORRECTIONS)): Correction[] {
  const file = readTomlFile(join(folder, CORRECTIONS), (what) => new CorrectionError(`${where}: ${what}`))
  return file ? correctionsIn(file.bytes, where) : []
}

const FIELDS = ['file', 'operation', 'lines', 'begins', 'to', 'nth', 'part', 'from', 'value'] as const

/** A correction with its fields in the order in which they are written: what is read back is found again by its text. */
export const inOrder = (correction: Correction): Correction =>
  Object.fromEntries(
    FIELDS.filter((field) => correction[field] !== undefined).map((field) => [field, correction[field]]),
  ) as unknown as Correction

/** Corrections as the text of their file: what parseCorrections reads. */
export const formatCorrections = (corrections: Correction[]): string =>
  corrections.length === 0 ? '' : `${stringify({ correction: corrections.map(inOrder) })}\n`
