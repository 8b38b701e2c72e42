import Database from 'libsql'
import { articlesFor } from '../../src/store/sqlite/compile.ts'
import { Contents } from '../../src/store/sqlite/content.ts'
import { allOf } from '../../src/store/sqlite/postings/ascending.ts'
import { Postings } from '../../src/store/sqlite/postings/postings.ts'

/** Everything that an index answers, whatever numbers it gave to things. */
export function contentOf(path: string): unknown {
  const database = new Database(path, { readonly: true })
  const all = (sql: string) => database.prepare(sql).raw().all()
  const contents = new Contents(database)
  const content = {
    articles: all(
      `SELECT articles.id, headline, page, kind, articles.characters, issues.id FROM articles
       JOIN issues ON issues.number = issue ORDER BY articles.id`,
    ),
    events: (all('SELECT content FROM articles ORDER BY id') as [Uint8Array][]).map(([content]) => {
      const { eventDate, eventDateFrom } = contents.unpack(content).article
      return [eventDate, eventDateFrom]
    }),
    issues: all('SELECT id, date, date_from, paper, articles, characters, doubtful FROM issues ORDER BY id'),
    undated: all('SELECT folder, file, evidence FROM undated ORDER BY file'),
    sources: all('SELECT source FROM parts ORDER BY source'),
    unsettledFolders: all('SELECT folder FROM unsettled_folders'),
    entities: all(
      'SELECT kind, key, name, articles, mentions, sure, evidence, shown FROM entities ORDER BY kind, key',
    ),
    mentions: all(
      `SELECT entities.kind, key, id, times, note FROM mentions JOIN entities ON entities.number = entity
       JOIN articles ON articles.number = article ORDER BY entities.kind, key, id`,
    ),
    certain: all(
      'SELECT name, files.file FROM certain JOIN files ON files.number = certain.file ORDER BY 1, 2',
    ),
    unsettled: all('SELECT name FROM unsettled'),
    names: all('SELECT count(*) FROM entity_names'),
    words: all('SELECT month, articles, uses, words, counts FROM month_words ORDER BY month'),
    found: ['林晓', '晓东', '议事', '东林', '林晓东', '林'].map((text) =>
      allOf(articlesFor({ ask: 'text', text }, { database, postings: new Postings(database) }))
        .map((number) => database.prepare('SELECT id FROM articles WHERE number = ?').raw().get(number))
        .sort(),
    ),
  }
  database.close()
  return content
}
