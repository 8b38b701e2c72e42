import type { EntityKind } from '../../model/entity.ts'
import { byBytes } from '../../text/order.ts'
import type { Archive, ArchivedIssue, Statistics } from '../archive.ts'

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
const firstOf = (days: (string | null)[]) => days.filter((day) => day !== null).sort()[0] ?? null
const lastOf = (days: (string | null)[]) =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null

/** What several archives hold together; who is in more than one of them is counted once. */
export async function statisticsOf(archives: Archive[], issues: ArchivedIssue[]): Promise<Statistics> {
  const all = await Promise.all(archives.map((archive) => archive.statistics()))
  const kinds = [...new Set(all.flatMap(({ entities }) => entities.map(({ kind }) => kind)))].sort(byBytes)
  const total = (name: 'files' | 'unread' | 'articles' | 'characters' | 'doubtful') =>
    sum(all.map((own) => own[name]))
  const entities: Statistics['entities'] = []
  for (const kind of kinds) {
    const own = all.flatMap((one) => one.entities.filter((counted) => counted.kind === kind))
    entities.push({
      kind,
      entities: await distinct(archives, kind),
      mentions: sum(own.map(({ mentions }) => mentions)),
    })
  }
  return {
    ...{ files: total('files'), unread: total('unread'), issues: issues.length, articles: total('articles') },
    ...{ characters: total('characters'), doubtful: total('doubtful') },
    ...{ first: firstOf(all.map(({ first }) => first)), last: lastOf(all.map(({ last }) => last)), entities },
  }
}

/** As many as any archive may give. */
const ALL = 1e9

async function distinct(archives: Archive[], kind: EntityKind): Promise<number> {
  const keys = new Set<string>()
  for (const archive of archives)
    for (const { key } of await archive.entitiesHolding('', [kind], ALL)) keys.add(key)
  return keys.size
}
