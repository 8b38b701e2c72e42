import { withoutEntries } from '../collect/collections/change.ts'
import {
  changeCollection,
  collectionNames,
  isCollectionName,
  readCollection,
  removeCollection,
} from '../collect/collections/collection-files.ts'
import { asMarkdown, entriesIn } from '../collect/collections/collection-text.ts'
import type { Messages } from '../messages/index.ts'
import { csvCell } from '../text/csv.ts'
import { toJson } from '../text/json.ts'
import { collectionsFolder } from './collections-folder.ts'
import type { CommandLine } from './command-line.ts'
import { complain, print, printData, say } from './output.ts'
import { line, paint } from './styled.ts'
import { UsageError } from './usage-error.ts'

/** Exit status of a command that found nothing. */
const NOTHING = 1
const COLUMNS = ['kind', 'id', 'date', 'headline', 'citation', 'text', 'note', 'tags', 'added'] as const

/** Shows what is collected, and takes things out; the corpus is not asked. */
export async function runCollection({ options, paths }: CommandLine, messages: Messages): Promise<number> {
  const [verb, name, ...ids] = paths
  const folder = collectionsFolder(process.env)
  const said = messages.collections
  if (verb === 'list') return list(folder, options, messages)
  if ((verb !== 'show' && verb !== 'remove') || name === undefined) throw new UsageError(said.usage)
  const lines = isCollectionName(name) ? readCollection(folder, name) : undefined
  if (!lines) throw new UsageError(said.none(name))
  if (verb === 'show') return show(name, folder, options, messages)
  if (ids.length === 0 && options.force !== true) throw new UsageError(said.needsForce(name))
  let removed = 0
  const problem =
    ids.length === 0
      ? await removeCollection(folder, name)
      : await changeCollection(folder, name, (known) => {
          const left = withoutEntries(known, ids)
          removed = known.length - left.length
          return left
        })
  if (problem) throw new UsageError(messages.unkept[problem.problem]!(problem.path))
  say(said.removed(ids.length === 0 ? entriesIn(lines).length : removed, name))
  return ids.length === 0 || removed > 0 ? 0 : NOTHING
}

function list(folder: string, options: CommandLine['options'], messages: Messages): number {
  const all = collectionNames(folder).map((name) => ({
    name,
    entries: entriesIn(readCollection(folder, name) ?? []).length,
  }))
  if (options.json) print(`${toJson(all)}\n`)
  else
    for (const { name, entries } of all)
      print(...line`${name}  ${paint('dim', messages.collections.entries(entries))}\n`)
  if (all.length === 0) complain(messages.collections.noneYet)
  return all.length > 0 ? 0 : NOTHING
}

function show(name: string, folder: string, options: CommandLine['options'], messages: Messages): number {
  const lines = readCollection(folder, name) ?? []
  const entries = entriesIn(lines)
  if (options.json) print(`${toJson(entries)}\n`)
  else if (options.markdown) printData(asMarkdown(name, entries))
  else if (options.csv) {
    printData(`\ufeff${COLUMNS.join(',')}\r\n`)
    for (const entry of entries) printData(`${COLUMNS.map((column) => csvCell(entry[column])).join(',')}\r\n`)
  } else {
    for (const { headline, citation, text, note, tags, id } of entries) {
      print(...line`${paint('head', headline)}  ${paint('dim', id)}\n`)
      for (const part of [text, citation, note, tags.map((tag) => `#${tag}`).join(' ')])
        if (part !== '') print(...line`  ${part}\n`)
    }
  }
  if (lines.length > entries.length) complain(messages.collections.foreign(lines.length - entries.length))
  return entries.length > 0 ? 0 : NOTHING
}
