import type Database from 'libsql'
import { factOf, keepFact } from './facts.ts'
import { FULL_TEXT_TABLES } from './full-text.ts'
import { PostingsWriter } from './postings/postings-writer.ts'

/** Pages of a full-text table that are merged in one transaction: others may write in between. */
const STEP = 2000

/**
 * Merges what the full text wrote piece by piece, once half of the articles came since the last time, and gives the
 * room that became free back to the disk. At 27,000 articles this takes 4 % of the time of indexing and a sixth of
 * the room, and whole tables answer faster than pieces.
 */
export function tidy(database: Database.Database): void {
  const { articles, written } = database
    .prepare('SELECT count(*) AS articles, ifnull(max(written), 0) AS written FROM articles')
    .get() as { articles: number; written: number }
  if (2 * (written - Number(factOf(database, 'tidied') ?? 0)) >= articles) {
    for (const table of FULL_TEXT_TABLES) merge(database, table)
    new PostingsWriter(database).mergeAll()
    // Articles come in no order of their ids, which leaves the pages of that index half empty.
    database.exec('REINDEX articles')
    keepFact(database, 'tidied', String(written))
  }
  database.exec('PRAGMA incremental_vacuum')
}

/** FTS5 is told to begin with a negative number, and has come to the end when it changes less than two rows. */
function merge(database: Database.Database, table: string): void {
  const step = database.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`)
  const changes = database.prepare('SELECT total_changes() AS changes')
  const changed = () => (changes.get() as { changes: number }).changes
  step.run(-STEP)
  for (;;) {
    const before = changed()
    step.run(STEP)
    if (changed() - before < 2) return
  }
}
