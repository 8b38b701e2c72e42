import { parse, stringify } from 'smol-toml'
import type { ArticleKind } from '../../model/article.ts'

/** What an archivist may put right, by the lines of a source file. */
export type Operation = 'split' | 'join' | 'move' | 'head' | 'byline' | 'kind' | 'date' | 'drop'

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
  /** The text, the names with their roles, the kind or the date; empty clears. */
  value?: string
}

export const CORRECTIONS = 'corrections.toml'

const OPERATIONS: Operation[] = ['split', 'join', 'move', 'head', 'byline', 'kind', 'date', 'drop']
export const KINDS: ArticleKind[] = ['article', 'photo', 'notice']
const PARTS = ['kicker', 'headline', 'subhead'] as const

/** A corrections file that cannot be read: which entry, and what is wrong with it. */
export class CorrectionError extends Error {}

function correctionOf(entry: Record<string, unknown>, where: string): Correction {
  const wrong = (field: string) => new CorrectionError(`${where}: ${field}`)
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
  if (entry['to'] !== undefined) {
    if (!Number.isInteger(entry['to'])) throw wrong('to')
    correction.to = entry['to'] as number
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
  return correction
}

/**
 * The corrections of a file, in their order.
 *
 * @example
 * parseCorrections('[[correction]]\nfile = "p1.txt"\noperation = "split"\nlines = 40\nbegins = "近日"', 'c.toml')
 */
export function parseCorrections(text: string, where: string): Correction[] {
  let table: Record<string, unknown>
  try {
    table = parse(text)
  } catch (error) {
    throw new CorrectionError(`${where}: ${(error as Error).message.split('\n')[0]}`)
  }
  const entries = Array.isArray(table['correction']) ? table['correction'] : []
  return entries.map((entry, index) =>
    correctionOf(entry as Record<string, unknown>, `${where} [[correction]] ${index + 1}`),
  )
}

/** Corrections as the text of their file: what parseCorrections reads. */
export const formatCorrections = (corrections: Correction[]): string =>
  corrections.length === 0 ? '' : `${stringify({ correction: corrections })}\n`
