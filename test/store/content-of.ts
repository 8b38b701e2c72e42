import Database from 'libsql'
import { unpackContent } from '../../src/store/sqlite/content.ts'

/** Everything that an index answers, whatever numbers it gave to things. */
export function contentOf(path: string): unknown {
  const database = new Database(path, { readonly: true })
  const all = (sql: string) => database.prepare(sql).raw().all()
  const content = {
    articles: all(
      `SELECT articles.id, headline, page, kind, articles.characters, issues.id FROM articles
       JOIN issues ON issues.number = issue ORDER BY articles.id`,
    ),
    events: (all('SELECT content FROM articles ORDER BY id') as [Uint8Array][]).map(([content]) => {
      const { eventDate, eventDateFrom } = unpackContent(content).article
      return [eventDate, eventDateFrom]
    }),
    issues: all('SELECT id, date, date_from, paper, articles, characters, doubtful FROM issues ORDER BY id'),
    undated: all('SELECT folder, file, evidence FROM undated ORDER BY file'),
    sources: all('SELECT source FROM parts ORDER BY source'),
    unsettledFolders: all('SELECT folder FROM unsettled_folders'),
    entities: all('SELECT kind, key, name, articles, mentions FROM entities ORDER BY kind, key'),
    mentions: all(
      `SELECT entities.kind, key, id, times, note FROM mentions JOIN entities ON entities.number = entity
       JOIN articles ON articles.number = article ORDER BY entities.kind, key, id`,
    ),
    certain: all(
      'SELECT name, files.file FROM certain JOIN files ON files.number = certain.file ORDER BY 1, 2',
    ),
    unsettled: all('SELECT name FROM unsettled'),
    texts: all('SELECT count(*) FROM texts'),
    names: all('SELECT count(*) FROM entity_names'),
    found: ['林晓', '晓东', '议事', '东林'].map((pair) =>
      all(
        `SELECT id FROM articles WHERE number IN (SELECT rowid FROM texts WHERE texts MATCH '"${pair}"') ORDER BY id`,
      ),
    ),
  }
  database.close()
  return content
}
