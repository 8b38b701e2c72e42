import { collectionNames, readCollection } from '../../collect/collections/collection-files.ts'
import { entriesIn } from '../../collect/collections/collection-text.ts'
import type { Entry } from '../../collect/collections/entry.ts'
import { byCodePoint } from '../../text/order.ts'
import { entriesOf } from '../collected.ts'
import type { CollectionSum, Told } from '../studies.ts'
import type { Looking } from './looking.ts'

/** What is in a collection, or which collections there are. */
export async function collection(looking: Looking): Promise<Told<'collection'>> {
  const { line } = looking.wish
  const rows = line === '' ? sumsOf(looking.collections) : entriesOf(looking.collections, line)
  if (line !== '' && looking.choice('collection') === 'date') (rows as Entry[]).sort(byDate)
  const total = rows.length
  return { what: 'collection', rows, total, sample: null, read: [total, total], isWhole: true, sums: {} }
}

const sumsOf = (folder: string): CollectionSum[] =>
  collectionNames(folder).map((name) => ({
    name,
    entries: entriesIn(readCollection(folder, name) ?? []).length,
  }))

/** What has no date comes last. */
const byDate = (a: Entry, b: Entry): number => byCodePoint(a.date ?? '~', b.date ?? '~')
