import type Database from 'libsql'
import { isScheme, type SaidOfScheme, saidBy } from '../../entities/practices/schemes.ts'
import type { Entity } from '../../model/entity.ts'
import type { FullText } from './full-text.ts'
import { nameTokens } from './tokens.ts'

/** Kinds that can be asked for by a name that is not quite known. */
const NAMED = new Set(['person', 'org', 'place', 'work', 'practice'])

interface Counts extends SaidOfScheme {
  mentions: number
  isPractice: boolean
}

const CHANGE =
  'UPDATE entities SET articles = articles + ?, mentions = mentions + ?, sure = sure + ?, evidence = evidence + ? WHERE number = ?'

/**
 * The entities of an index and how often they stand in it. The counts of a transaction are put together and written
 * at its end: half of all mentions are of somebody whom it has met already.
 */
export class Entities {
  private readonly numbers = new Map<string, number>()
  private readonly changes = new Map<number, Counts>()
  private readonly find: Database.Statement
  private readonly add: Database.Statement
  private readonly change: Database.Statement
  private readonly changePractice: Database.Statement
  private readonly show: Database.Statement
  private readonly remove: Database.Statement

  constructor(
    database: Database.Database,
    private readonly fullText: FullText,
  ) {
    this.find = database.prepare('SELECT number FROM entities WHERE kind = ? AND key = ?')
    this.add = database.prepare(
      'INSERT INTO entities (kind, key, name, articles, mentions) VALUES (?, ?, ?, 0, 0)',
    )
    this.change = database.prepare(CHANGE)
    this.changePractice = database.prepare(
      `${CHANGE} RETURNING CAST(articles AS INTEGER) AS articles, CAST(sure AS INTEGER) AS sure,
       CAST(evidence AS INTEGER) AS evidence`,
    )
    this.show = database.prepare('UPDATE entities SET shown = ? WHERE number = ?')
    this.remove = database.prepare('DELETE FROM entities WHERE number = ? AND articles = 0')
  }

  /** The number of an entity, which is put in where it is new. */
  of({ kind, key, name }: Pick<Entity, 'kind' | 'key' | 'name'>): number {
    const identity = `${kind} ${key}`
    const known = this.numbers.get(identity)
    if (known !== undefined) return known
    const row = this.find.get(kind, key) as { number: number } | undefined
    const number = row?.number ?? Number(this.add.run(kind, key, name).lastInsertRowid)
    if (!row && NAMED.has(kind)) this.fullText.add('entity_names', number, nameTokens(name))
    this.numbers.set(identity, number)
    return number
  }

  /** Counts an article that speaks of an entity, or one that does so no longer. */
  count(
    number: number,
    sign: 1 | -1,
    { kind, times, evidence }: Pick<Entity, 'kind'> & { times: number; evidence?: number },
  ): void {
    let counts = this.changes.get(number)
    if (!counts) {
      counts = { articles: 0, mentions: 0, sure: 0, evidence: 0, isPractice: kind === 'practice' }
      this.changes.set(number, counts)
    }
    const said = saidBy(evidence === undefined ? {} : { evidence })
    counts.articles += sign
    counts.mentions += sign * times
    counts.sure += sign * said.sure
    counts.evidence += sign * said.evidence
  }

  /** Writes the counts; what no article speaks of any more goes, and what only looks like a scheme is not shown. */
  flush(): void {
    for (const [number, { articles, mentions, sure, evidence, isPractice }] of this.changes) {
      if (articles !== 0 || mentions !== 0 || evidence !== 0) {
        const values = [articles, mentions, sure, evidence, number]
        if (isPractice) {
          const now = this.changePractice.get(values) as SaidOfScheme
          if (now.articles > 0) this.show.run(isScheme(now) ? 1 : 0, number)
        } else this.change.run(values)
      }
      if (articles <= 0 && this.remove.run(number).changes > 0) this.fullText.remove('entity_names', number)
    }
    this.changes.clear()
    this.numbers.clear()
  }
}
