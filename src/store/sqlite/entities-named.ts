import type Database from 'libsql'
import type { Query } from '../../model/query.ts'
import { inOneRow, numbersIn } from './in-one-row.ts'
import { everyPair } from './tokens.ts'

const BEARING = 'SELECT number AS value FROM entities WHERE shown AND kind = ? AND key = ?'
// With + a kind is nothing to be searched by: else SQLite goes through all 190,000 people, for the sake of some of them.
const HOLDING = `SELECT number AS value FROM entities WHERE shown
  AND number IN (SELECT rowid FROM entity_names WHERE entity_names MATCH ?) AND +kind = ? AND instr(name, ?) > 0`
/** One character is no pair, which names could be found by. */
const HOLDING_CHARACTER =
  'SELECT number AS value FROM entities WHERE shown AND kind = ? AND instr(name, ?) > 0'

/** Entities that bear a name, and those whose name holds it. */
export function entitiesNamed(
  database: Database.Database,
  { kind, name }: Extract<Query, { ask: 'named' }>,
): number[] {
  const isPair = [...name].length > 1
  const holding = isPair ? HOLDING : HOLDING_CHARACTER
  const values = [...(isPair ? [everyPair(name)] : []), kind, name]
  return numbersIn(database.prepare(inOneRow(`${BEARING} UNION ${holding}`)), [kind, name, ...values])
}

const OF_ONE = inOneRow('SELECT article AS value FROM mentions WHERE entity = ? ORDER BY article')
const OF_SOME = inOneRow(
  'SELECT DISTINCT article AS value FROM mentions WHERE entity IN (SELECT value FROM json_each(?)) ORDER BY article',
)

/** The articles that speak of some entities, newest first. */
export function articlesOfEntities(database: Database.Database, entities: number[]): number[] {
  // Mentions stand in the order of their entity and their article: those of one need no sorting.
  if (entities.length === 1) return numbersIn(database.prepare(OF_ONE), entities)
  return numbersIn(database.prepare(OF_SOME), [JSON.stringify(entities)])
}
