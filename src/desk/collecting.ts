import { withEntries, withRemark } from '../collect/collections/change.ts'
import { changeCollection, isCollectionName } from '../collect/collections/collection-files.ts'
import type { Entry } from '../collect/collections/entry.ts'
import { articleEntry, partEntry, rowEntry } from '../collect/collections/taken.ts'
import type { Archive } from '../store/archive.ts'
import type { Outcome, Remarked, Taken } from './taken.ts'

/** Puts something into a collection, with where it comes from. */
export async function collect(
  archive: Archive,
  folder: string,
  name: string,
  taken: Taken,
): Promise<Outcome> {
  if (!isCollectionName(name)) return { problem: 'badName', what: name }
  const entry = await entryFor(archive, taken)
  if (!entry) return { problem: 'gone', what: '' }
  const problem = await changeCollection(folder, name, (lines) => withEntries(lines, [entry]))
  return problem ? { problem: problem.problem, what: problem.path } : { done: 1 }
}

/** Says something of an entry; nothing is done where it is gone. */
export async function remark(folder: string, name: string, { id, said }: Remarked): Promise<Outcome> {
  let isThere = false
  const problem = await changeCollection(folder, name, (lines) => {
    isThere = lines.some(({ entry }) => entry?.id === id)
    return withRemark(lines, id, said)
  })
  if (problem) return { problem: problem.problem, what: problem.path }
  return isThere ? { done: 1 } : { problem: 'gone', what: '' }
}

async function entryFor(
  archive: Archive,
  { kind, id, article, block, text }: Taken,
): Promise<Entry | undefined> {
  const remark = { note: '', tags: [], added: new Date().toISOString() }
  if (article === null) return rowEntry({ kind, id, text }, remark)
  const found = await archive.article(article)
  if (!found) return undefined
  if (kind === 'article') return articleEntry(found, remark)
  const own = block === undefined ? text : (found.article.body[block]?.text ?? text)
  return partEntry(found, { kind, id, text: own }, remark)
}
