import { withEntries } from '../collect/collections/change.ts'
import { changeCollection, isCollectionName } from '../collect/collections/collection-files.ts'
import type { Entry } from '../collect/collections/entry.ts'
import { articleEntry, paragraphEntry } from '../collect/collections/taken.ts'
import { collectionsFolder } from './collections-folder.ts'
import type { Lookup } from './lookup.ts'
import { say, whenReleased } from './output.ts'
import { numberOf } from './study-view.ts'
import { UsageError } from './usage-error.ts'

/** Puts articles, or one of their paragraphs, into a collection. */
export async function collectionAddCommand({ archive, words, options, messages }: Lookup): Promise<boolean> {
  const [, name, ...ids] = words
  const said = messages.collections
  if (name === undefined || ids.length === 0) throw new UsageError(said.usage)
  if (!isCollectionName(name)) throw new UsageError(said.badName(name))
  const remark = {
    note: (options.note as string | undefined) ?? '',
    tags: ((options.tag as string | undefined) ?? '')
      .split(/[,，]/)
      .map((tag) => tag.replace(/[\s\p{Cc}]+/gu, ' ').trim())
      .filter((tag) => tag !== ''),
    added: new Date().toISOString(),
  }
  const paragraph = options.paragraph === undefined ? undefined : numberOf(options, 'paragraph', 1, messages)
  const entries: Entry[] = []
  for (const id of ids) {
    const found = await archive.article(id)
    if (!found) throw new UsageError(said.noArticle(id))
    const entry =
      paragraph === undefined ? articleEntry(found, remark) : paragraphEntry(found, paragraph, remark)
    if (!entry) throw new UsageError(said.noParagraph(id, paragraph!))
    entries.push(entry)
  }
  // Nothing is put in that may have changed since it was read.
  whenReleased(async () => {
    const problem = await changeCollection(collectionsFolder(process.env), name, (lines) =>
      withEntries(lines, entries),
    )
    if (problem) throw new UsageError(messages.unkept[problem.problem]!(problem.path))
    say(said.added(entries.length, name))
  })
  return true
}
