import type { Entity, EntityKind } from '../../model/entity.ts'
import type { Appearance, Days, Headline, NamedEntity, NameQuestion, Note } from '../archive.ts'
import { readNote } from './note.ts'
import { dayOfNumber, rangesOfDays } from './numbers.ts'
import type { Statements } from './statements.ts'
import { everyPair } from './tokens.ts'

const ARTICLE_COUNTS = `SELECT json_each.key AS at, articles FROM json_each(?) CROSS JOIN entities
  ON kind = json_extract(value, '$[0]') AND entities.key = json_extract(value, '$[1]')`

const APPEARANCES = `SELECT article, times, note FROM mentions
  WHERE entity = ? AND (article BETWEEN ? AND ? OR article BETWEEN ? AND ?) ORDER BY article LIMIT ?`
const ALL_DAYS: Days = { since: null, until: null }

/** Who and what an index speaks of, by their names, and the headlines that may be meant by one. */
export class Names {
  constructor(private readonly statements: Statements) {}

  articleCounts(entities: Pick<Entity, 'kind' | 'key'>[]): number[] {
    const counts = entities.map(() => 0)
    const asked = JSON.stringify(entities.map(({ kind, key }) => [kind, key.toWellFormed()]))
    const known = this.statements.all<{ at: number; articles: number }>(ARTICLE_COUNTS, asked)
    for (const { at, articles } of known) counts[at] = articles
    return counts
  }

  entitiesLike(question: NameQuestion, limit: number): NamedEntity[] {
    return this.statements.all<NamedEntity>(
      `SELECT number, kind, key, name, articles, mentions FROM entities
       WHERE shown AND number IN (SELECT rowid FROM entity_names WHERE entity_names MATCH ?)
       ORDER BY articles DESC, key, kind LIMIT ?`,
      ...[asMatch(question), limit],
    )
  }

  entitiesKeyed(key: string, kinds: EntityKind[]): NamedEntity[] {
    return this.statements.all<NamedEntity>(
      `SELECT number, kind, key, name, articles, mentions FROM entities WHERE shown AND kind IN (${marksFor(kinds)}) AND key = ?
       ORDER BY kind`,
      ...[...kinds, key],
    )
  }

  entitiesHolding(part: string, kinds: EntityKind[], limit: number): NamedEntity[] {
    // Names of figures are not among the names that can be asked for by their sound or parts.
    const isIndexed = [...part].length > 1 && !kinds.includes('figure')
    // With + a kind is nothing to be searched by where names can be.
    const among = isIndexed
      ? 'number IN (SELECT rowid FROM entity_names WHERE entity_names MATCH ?) AND +kind'
      : 'kind'
    return this.statements.all<NamedEntity>(
      `SELECT number, kind, key, name, articles, mentions FROM entities
       WHERE shown AND ${among} IN (${marksFor(kinds)}) AND instr(key, ?) > 0 ORDER BY articles DESC, key, kind LIMIT ?`,
      ...[...(isIndexed ? [everyPair(part)] : []), ...kinds, part, limit],
    )
  }

  headlinesLike(question: NameQuestion, limit: number): Headline[] {
    return this.statements.all<Headline>(
      `SELECT number AS article, headline FROM articles WHERE number IN
       (SELECT rowid FROM headline_names WHERE headline_names MATCH ? ORDER BY rowid LIMIT ?) ORDER BY number`,
      ...[asMatch(question), limit],
    )
  }

  appearances(entity: number, limit: number, { since, until }: Days = ALL_DAYS): Appearance[] {
    return this.statements
      .all<{ article: number; times: number; note: string | null }>(
        APPEARANCES,
        ...[entity, ...rangesOfDays(since, until).flat(), limit],
      )
      .map(({ note, ...row }) => ({
        ...row,
        date: dayOfNumber(row.article),
        // One line for each value of a figure; of everything else there is one.
        note: note === null ? {} : (readNote(note.split('\n')[0]!) as Note),
      }))
  }
}

const marksFor = (list: unknown[]) => list.map(() => '?').join(', ')

const quoted = (word: string) => `"${word.replaceAll('"', '')}"`

function asMatch({ every, ways = [] }: NameQuestion): string {
  if (every) return every.map((words) => `(${words.map(quoted).join(' OR ')})`).join(' AND ')
  return ways.map((words) => `(${words.map(quoted).join(' AND ')})`).join(' OR ')
}
