import type { EntityKind } from '../../model/entity.ts'
import { KnownSpoken } from '../known-spoken.ts'
import type { Speaking, Spoken } from '../tallies.ts'
import { anyOfValues } from './conditions.ts'
import { articlesWith, nameId } from './documents.ts'
import type { SearchIndex } from './search-index.ts'

/** The cluster counts whom articles speak of; what they are called comes with the counts. */
export function speakingIn(index: SearchIndex): Speaking {
  const times = new Map<string, number>()
  const named = new KnownSpoken()
  return {
    async add(articles) {
      const among = articlesWith(anyOfValues('number', articles))
      for (const [name, count] of await index.values(among, 'names'))
        times.set(name, (times.get(name) ?? 0) + count)
    },
    async counts(least = 1, below = Number.POSITIVE_INFINITY) {
      const wanted = [...times].flatMap(([name, together]) => {
        const [kind, ...rest] = name.split(' ')
        if (kind === 'figure' || together < least || together >= below) return []
        return [{ kind: kind as EntityKind, key: rest.join(' '), together }]
      })
      const names = await index.get(wanted.map(nameId), ['name', 'articles'])
      const spoken = wanted.flatMap((own, at): Spoken[] => {
        const known = names[at]
        return known ? [{ ...own, name: known['name'] as string, articles: known['articles'] as number }] : []
      })
      return named.counts(spoken)
    },
    named: async (counts) => named.named(counts),
  }
}
