import { join } from 'node:path'
import { Mistaken } from '../mistaken.ts'
import { decodeToml, parseToml, readTomlFile } from '../reading/toml.ts'
import { isIsoDate } from './dates.ts'

/** What an archivist says of a corpus, or of one file of it. */
export interface Facts {
  paper?: string
  edition?: string
  date?: string
  page?: number
  encoding?: string
}

/** Names that win over whatever is found, by kind; `none` lists what only looks like a name. */
export type Names = Partial<Record<(typeof NAME_KINDS)[number], string[]>>
const NAME_KINDS = ['people', 'organisations', 'places', 'works', 'practices', 'none'] as const

export interface Manifest extends Facts {
  files: Record<string, Facts>
  names?: Names
}

export const MANIFEST = 'corpus.toml'

/** A mistake in a file that an archivist wrote: what, where, in one line. */
export class ManifestError extends Mistaken {}

function factsOf(table: Record<string, unknown>, where: string): Facts {
  const facts: Facts = {}
  for (const key of ['paper', 'edition', 'encoding'] as const) {
    const value = table[key]
    if (value === undefined) continue
    if (typeof value !== 'string') throw new ManifestError(`${where}: ${key}`)
    facts[key] = value
  }
  const date = table['date']
  if (date !== undefined) {
    // A TOML date is a Date object whose text begins with the day.
    const text = String(date instanceof Date ? date.toISOString() : date).slice(0, 10)
    if (!isIsoDate(text)) throw new ManifestError(`${where}: date`)
    facts.date = text
  }
  const page = table['page']
  if (page !== undefined) {
    if (typeof page !== 'number') throw new ManifestError(`${where}: page`)
    facts.page = page
  }
  return facts
}

function namesOf(table: Record<string, unknown>, where: string): Names {
  const names: Names = {}
  for (const kind of NAME_KINDS) {
    const list = table[kind]
    if (list === undefined) continue
    if (!Array.isArray(list) || !list.every((name) => typeof name === 'string' && name !== ''))
      throw new ManifestError(`${where}: [names] ${kind}`)
    names[kind] = list
  }
  return names
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** `corpus.toml` of a corpus folder; nothing where it has none. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST)
  const file = readTomlFile(path, (what) => new ManifestError(`${path}: ${what}`))
  return file ? parseManifest(decodeToml(file.bytes).text, path) : { files: {} }
}

/** A day that is written without quotes: of one that no calendar has TOML's reader makes another. */
const BARE_DAY = /=\s*(\d{4}-\d\d-\d\d)(?=[\sTt,}\]]|$)/g

function refuseNoDays(text: string, where: string): void {
  text.split('\n').forEach((line, at) => {
    if (/^\s*#/.test(line)) return
    for (const [, day] of line.matchAll(BARE_DAY))
      if (!isIsoDate(day!)) throw new ManifestError(`${where}:${at + 1}: ${day}`)
  })
}

/**
 * @example parseManifest('paper = "吕梁日报"\n[files."p1.txt"]\ndate = 2023-05-29', 'corpus.toml')
 */
export function parseManifest(text: string, where: string): Manifest {
  const table = parseToml(text, (line, what) => new ManifestError(`${where}:${line}: ${what}`))
  refuseNoDays(text, where)
  const files: Record<string, Facts> = {}
  const given = table['files']
  if (isTable(given)) {
    for (const [file, facts] of Object.entries(given)) {
      if (isTable(facts)) files[file] = factsOf(facts, `${where} [files."${file}"]`)
    }
  }
  const names = table['names']
  return { ...factsOf(table, where), files, ...(isTable(names) && { names: namesOf(names, where) }) }
}

/** What the manifest says of one file: its own entry, then the defaults. A date is never a default. */
export function factsFor({ files, paper, edition, encoding }: Manifest, file: string): Facts {
  return { paper, edition, encoding, ...files[file] }
}
