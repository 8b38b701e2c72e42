import { isWhat } from './documents.ts'
import type { SearchIndex } from './search-index.ts'

/** So many are asked for at once. */
const MANY = 2000

export interface Kept {
  id: string
  number: number
  mark: string
}

/** What stands in the index, in the order of the numbers. */
export async function* keptArticles(index: SearchIndex): AsyncGenerator<Kept, undefined> {
  const search = { query: isWhat('article'), sort: [{ number: 'asc' }], _source: ['mark'] }
  for (let after: unknown[] | undefined; ; ) {
    const found = await index.first(search, MANY, after)
    for (const { _id, sort, _source } of found)
      yield { id: _id, number: sort![0] as number, mark: _source!['mark'] as string }
    if (found.length < MANY) return undefined
    after = found.at(-1)!.sort
  }
}

/** The marks of everything that is no article, by its name in the index. */
export async function keptOthers(index: SearchIndex): Promise<Map<string, string>> {
  const kept = new Map<string, string>()
  for (const what of ['name', 'issue', 'trouble']) {
    // No two of a kind have one mark: what they are called, or their place, is in it.
    const search = { query: isWhat(what), sort: [{ mark: 'asc' }], _source: ['mark'] }
    for (const { _id, _source } of await index.all(search)) kept.set(_id, _source!['mark'] as string)
  }
  return kept
}
