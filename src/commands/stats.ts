import { toJson } from '../text/json.ts'
import type { Lookup } from './lookup.ts'
import { print } from './output.ts'
import { line, paint } from './styled.ts'

/** What a corpus holds, in numbers. */
export async function statsCommand({ archive, options, messages }: Lookup): Promise<boolean> {
  const statistics = await archive.statistics()
  if (options.json) print(`${toJson(statistics)}\n`)
  else {
    const { files, issues, articles, characters, doubtful, first, last, entities } = statistics
    const span = first === null ? messages.undated : `${first} – ${last}`
    print(`${messages.statistics(files, issues, articles, characters, span, doubtful)}\n`)
    for (const { kind, entities: count, mentions } of entities)
      print(
        ...line`  ${paint('head', messages.card.groups[kind] ?? kind)}  ${messages.entityCount(count, mentions)}\n`,
      )
  }
  return statistics.articles > 0
}
