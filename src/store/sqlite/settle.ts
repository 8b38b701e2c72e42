import type Database from 'libsql'
import type { GivenNames } from '../../entities/given-names.ts'
import { mayMatterIn } from '../../entities/people/occurrences.ts'
import { readTextsOf } from '../../entities/piece.ts'
import { resolve } from '../../entities/resolve.ts'
import { tag } from '../../entities/tag.ts'
import { fileUnder } from '../../text/filed.ts'
import { fold } from '../../text/fold.ts'
import { type Beginning, longestAt } from '../../text/trie.ts'
import { Contents } from './content.ts'
import { allOf } from './postings/ascending.ts'
import { articlesWithPhrase } from './postings/phrases.ts'
import { Postings } from './postings/postings.ts'
import { codesOf } from './postings/terms.ts'
import type { Writer } from './write.ts'

/**
 * Resolves again the articles that contain a name which became certain after they were written, or is so no longer;
 * returns how many these are. What an article says by itself is found again from its text: this costs less than
 * keeping it for all, and cannot drift.
 */
export function settle(
  database: Database.Database,
  writer: Writer,
  { known, given }: { known: Beginning<true>; given: GivenNames },
): number {
  const names = database.prepare('SELECT name, written FROM unsettled').all() as {
    name: string
    written: number
  }[]
  const postings = new Postings(database)
  const writtenOf = database.prepare('SELECT written FROM articles WHERE number = ?')
  // Where an article knows the name by itself, it changes nothing that the corpus knows it too.
  const spokenOf = database.prepare(
    "SELECT article FROM mentions WHERE entity = (SELECT number FROM entities WHERE kind = 'person' AND key = ?)",
  )
  const furthest = writer.articles.furthest.untilEach(names.map(({ written }) => written))
  const namesIn = new Map<number, string[]>()
  for (const { name, written } of names) {
    const isKnown = longestAt(known, name, 0) === name.length
    const spoken = new Set(
      isKnown ? (spokenOf.all(name) as { article: number }[]).map(({ article }) => article) : [],
    )
    const codes = codesOf(fold(name))
    const last = furthest.get(written)!
    for (const number of allOf(postings.ascending((segment) => articlesWithPhrase(segment, codes), last))) {
      if (spoken.has(number) || (writtenOf.get(number) as { written: number }).written > written) continue
      fileUnder(namesIn, number, name)
    }
  }
  const read = database.prepare(
    'SELECT content, paper FROM articles JOIN issues ON issues.number = articles.issue WHERE articles.number = ?',
  )
  const contents = new Contents(database)
  let resolved = 0
  for (const [number, own] of namesIn) {
    const { content, paper } = read.get(number) as { content: Uint8Array; paper: string | null }
    const { article } = contents.unpack(content)
    const texts = readTextsOf(article)
    if (!own.some((name) => texts.some((text) => mayMatterIn(text, name)))) continue
    const { entities, failure } = resolve(article, tag(article, { paper, given }), known, given.none)
    writer.articles.replaceEntities(number, entities)
    if (failure !== undefined) writer.troubles.noteArticle(number, failure)
    resolved++
  }
  database.exec('DELETE FROM unsettled')
  return resolved
}
