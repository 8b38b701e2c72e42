import type { Accepted } from './accepted.ts'
import type { ConfigMistake } from './config-mistake.ts'
import { type Entry, isTable, type Place } from './statements.ts'

export type Names = Record<string, Accepted<unknown>>

export interface KnownEntry extends Place {
  /** Undefined for what stands before all tables. */
  table: string | undefined
  name: string
  value: unknown
  accepted: Accepted<unknown>
}

const TABLE = {}

/** The entries that have a name of ours, each once: where it stands first. */
export function knownEntries(
  entries: Entry[],
  top: Names,
  tables: Record<string, Names>,
): { known: KnownEntry[]; mistakes: ConfigMistake[] } {
  const known: KnownEntry[] = []
  const mistakes: ConfigMistake[] = []
  const seen = new Set<string>()
  const topNames = [...Object.keys(top), ...Object.keys(tables).map((table) => `[${table}]`)]
  for (const { path, value, line, what } of entries) {
    const [first = '', second] = path
    const table = Object.hasOwn(tables, first) ? first : undefined
    if (table !== undefined && second === undefined) {
      if (!isTable(value)) mistakes.push({ kind: 'badValue', line, what, wanted: `[${table}]` })
      continue
    }
    const [names, name] = table === undefined ? [top, first] : [tables[table]!, second!]
    // Of an unknown table only its first line is told, not all that stands in it.
    const place = JSON.stringify([table, name])
    const isRepeated = seen.has(place)
    seen.add(place)
    const shown = table === undefined ? name : `${table}.${name}`
    if (!Object.hasOwn(names, name)) {
      const wanted = (table === undefined ? topNames : Object.keys(names)).join(' ')
      if (!isRepeated) mistakes.push({ kind: 'unknown', line, what: shown, wanted })
    } else if (isRepeated) {
      mistakes.push({ kind: 'repeated', line, what: shown })
    } else {
      const isWithin = table === undefined && second !== undefined
      known.push({ table, name, value: isWithin ? TABLE : value, accepted: names[name]!, line, what })
    }
  }
  return { known, mistakes }
}
