import type { Archive } from '../archive.ts'
import { KnownSpoken } from '../known-spoken.ts'
import { everybodySpoken, type Speaking, type Spoken } from '../tallies.ts'
import { fromRow } from './order.ts'

/** Somebody of whom articles of some parts speak: those of the parts that named them are counted. */
interface Merged extends Spoken {
  named: Set<number>
}

/** Whom articles of several parts speak of: who is known to several is one. */
export function speakingInAll(parts: Speaking[], articleCounts: Archive['articleCounts'][]): Speaking {
  let merged: Merged[] | undefined
  const known = new KnownSpoken()
  return {
    async add(articles) {
      merged = undefined
      const own = parts.map((): number[] => [])
      for (const article of articles) {
        const { part, number } = fromRow(article)
        own[part]?.push(number)
      }
      await Promise.all(parts.map((part, index) => part.add(own[index]!)))
    },
    async counts(least = 1, below = Number.POSITIVE_INFINITY, isWorth = () => true) {
      merged ??= await mergedSpoken(parts)
      const wanted = merged.filter((own) => own.together >= least && own.together < below && isWorth(own))
      // Whom a part has not named it may know all the same, from articles that are not among these.
      const others = await Promise.all(
        articleCounts.map(async (countsIn, part) => {
          const unnamed = wanted.filter(({ named }) => !named.has(part))
          const counts = await countsIn(unnamed)
          return new Map(unnamed.map((spoken, index) => [spoken, counts[index]!]))
        }),
      )
      const spoken = wanted.map((own) => {
        const { kind, key, name, together, articles } = own
        const elsewhere = others.reduce((sum, counts) => sum + (counts.get(own) ?? 0), 0)
        return { kind, key, name, together, articles: articles + elsewhere }
      })
      return known.counts(spoken)
    },
    named: async (counts) => known.named(counts),
  }
}

async function mergedSpoken(parts: Speaking[]): Promise<Merged[]> {
  const lists = await Promise.all(parts.map(everybodySpoken))
  const merged = new Map<string, Merged>()
  for (const [part, list] of lists.entries())
    for (const spoken of list) {
      const identity = `${spoken.kind} ${spoken.key}`
      const known = merged.get(identity)
      if (known) {
        known.together += spoken.together
        known.articles += spoken.articles
        known.named.add(part)
      } else merged.set(identity, { ...spoken, named: new Set([part]) })
    }
  return [...merged.values()]
}
