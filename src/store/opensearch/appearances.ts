import type { Entity } from '../../model/entity.ts'
import type { Appearance, Days, Note } from '../archive.ts'
import { readNote } from '../sqlite/note.ts'
import { mentionRows } from '../sqlite/rows.ts'
import { every, ofDays } from './conditions.ts'
import { articleIn, articlesWith, BY_NUMBER, nameOf } from './documents.ts'
import type { SearchIndex } from './search-index.ts'

/** Where a name stands, the newest first: what is said of it there is in the articles. */
export async function appearancesIn(
  index: SearchIndex,
  identity: Pick<Entity, 'kind' | 'key'>,
  limit: number,
  { since, until }: Days = { since: null, until: null },
): Promise<Appearance[]> {
  const query = articlesWith(every([{ term: { names: nameOf(identity) } }, ofDays(since, until)]))
  const found = await index.first({ query, sort: BY_NUMBER, _source: ['number', 'content'] }, limit)
  return found.flatMap(({ _source }) => {
    const { number, date, article, entities } = articleIn(_source!)
    const own = mentionRows(article, entities).find(
      ({ kind, key }) => kind === identity.kind && key === identity.key,
    )
    if (!own) return []
    // One line for each value of a figure; of everything else there is one.
    const note = own.note === null ? {} : (readNote(own.note.split('\n')[0]!) as Note)
    return [{ article: number, date, times: own.times, note }]
  })
}
