import type Database from 'libsql'
import type { Query } from '../../model/query.ts'
import { fold } from '../../text/fold.ts'
import { isNamed } from '../paper-named.ts'
import { SLIP, slipWays } from '../slip-ways.ts'
import { articlesAs } from './articles-as.ts'
import { articlesOfEntities, entitiesNamed } from './entities-named.ts'
import { inOneRow, numbersIn } from './in-one-row.ts'
import { type Ascending, days, every, nothing, some, told, without } from './postings/ascending.ts'
import type { Column } from './postings/inverted.ts'
import {
  articlesWithBeginning,
  articlesWithCharacter,
  articlesWithNear,
  articlesWithPhrase,
} from './postings/phrases.ts'
import type { Postings } from './postings/postings.ts'
import { articlesWithRow } from './postings/rows.ts'
import { codesOf } from './postings/terms.ts'

/** What queries are answered from. */
export interface Sources {
  database: Database.Database
  postings: Postings
}

/** The articles that a query asks for. */
export function articlesFor(query: Query, sources: Sources): Ascending {
  const asked = compile(query, sources)
  return asked.isOpen ? every([asked, articlesAs(sources.database)]) : asked
}

function compile(query: Query, sources: Sources): Ascending {
  const { database } = sources
  const inSql = (sql: string, ...values: unknown[]) =>
    told(numbersIn(database.prepare(inOneRow(sql)), values))
  switch (query.ask) {
    case 'text':
      return text(query, sources)
    case 'near':
      return near(query.texts.map(fold), query.within + 1, sources)
    case 'row':
      return row(query.of, sources)
    case 'nearly':
      return nearly(fold(query.text), sources)
    case 'all':
      return all(query.of, sources)
    case 'any':
      return some(query.of.map((part) => compile(part, sources)))
    case 'not':
      return without(articlesAs(database), compile(query.of, sources))
    case 'named':
      return told(articlesOfEntities(database, entitiesNamed(database, query)))
    case 'entities':
      return told(articlesOfEntities(database, query.numbers))
    case 'page':
      return articlesAs(database, 'page = ?', query.page)
    case 'kind':
      return articlesAs(database, 'kind = ?', query.kind)
    case 'paper':
      return inSql(
        'SELECT articles.number AS value FROM articles JOIN issues ON issues.number = articles.issue WHERE paper IN (SELECT value FROM json_each(?)) ORDER BY articles.number',
        JSON.stringify(papersNamed(database, query.name)),
      )
    case 'unsure':
      return articlesAs(database, 'unsure = 1')
    case 'issue':
      return inSql(
        'SELECT number AS value FROM articles WHERE issue = (SELECT number FROM issues WHERE id = ?) ORDER BY number',
        query.id,
      )
    case 'listed':
      return inSql(
        'SELECT number AS value FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number',
        JSON.stringify(query.ids),
      )
    case 'dates':
      return days(query.from, query.to)
    case 'pattern':
      return every([])
  }
}

/** The papers whose names hold a text. */
const papersNamed = (database: Database.Database, name: string): string[] =>
  (database.prepare('SELECT DISTINCT paper FROM issues').all() as { paper: string | null }[]).flatMap(
    ({ paper }) => (paper !== null && isNamed(paper, name) ? paper : []),
  )

function text(
  { text: given, in: column }: Extract<Query, { ask: 'text' }>,
  { postings }: Sources,
): Ascending {
  const codes = codesOf(fold(given))
  const part = partOf(column)
  if (codes.length === 0) return nothing
  if (codes.length > 1) return postings.ascending((segment) => articlesWithPhrase(segment, codes, part))
  const [character] = codes as [number]
  return postings.ascending((segment) =>
    part ? articlesWithBeginning(segment, character, part) : articlesWithCharacter(segment, character),
  )
}

/** The column that stands for a part of articles. */
export const partOf = (column: 'head' | 'by' | undefined): Column | undefined =>
  column && (column === 'by' ? 'signed' : 'head')

/** Texts with no more than so many pairs between them; parts of one character are for whoever looks at the texts. */
function near(texts: string[], pairsBetween: number, { postings }: Sources): Ascending {
  const phrases = texts.map(codesOf).filter(({ length }) => length > 1)
  if (phrases.length === 0) return nothing
  return postings.ascending((segment) =>
    phrases.length === 1
      ? articlesWithPhrase(segment, phrases[0]!)
      : articlesWithNear(segment, phrases, pairsBetween),
  )
}

function row(of: string[], { postings }: Sources): Ascending {
  const choices = of.map((characters) => [...new Set(codesOf(fold(characters)))])
  return choices.length < 2 ? nothing : postings.ascending((segment) => articlesWithRow(segment, choices))
}

/** What holds a text with one slip: some of its parts close together. */
const nearly = (folded: string, sources: Sources): Ascending =>
  some(slipWays(folded).map((parts) => near(parts, SLIP, sources)))

function all(queries: Query[], sources: Sources): Ascending {
  const asked = every(queries.filter(({ ask }) => ask !== 'not').map((part) => compile(part, sources)))
  const refused = queries.filter((part) => part.ask === 'not').map(({ of }) => compile(of, sources))
  if (refused.length === 0) return asked
  const closed = asked.isOpen ? every([asked, articlesAs(sources.database)]) : asked
  return without(closed, some(refused))
}
