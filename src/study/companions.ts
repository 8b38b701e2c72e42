import type { EntityKind } from '../model/entity.ts'
import type { Archive } from '../store/archive.ts'
import { byCodePoint } from '../text/order.ts'
import type { Read } from './drawn.ts'
import { logLikelihoodOfTable } from './measures/log-likelihood.ts'
import { logRatio } from './measures/log-ratio.ts'

/** Somebody or something that is spoken of in the same articles as a name. */
export interface Companion {
  kind: EntityKind
  key: string
  name: string
  /** O: articles that speak of both, of those that were read. */
  together: number
  /** Articles of the corpus that speak of it. */
  articles: number
  /** E = n · f / N: n articles were read, f of all N speak of it. */
  expected: number
  logLikelihood: number
  logRatio: number
}

/** Counts who and what stands beside a name, article by article. Figures are of everybody and tell nothing. */
export class Companions {
  private readonly counts = new Map<string, Pick<Companion, 'kind' | 'key' | 'name' | 'together'>>()
  private read = 0

  /** @param isSame true of the name itself */
  constructor(private readonly isSame: (kind: EntityKind, name: string) => boolean) {}

  add({ found: { entities } }: Read): void {
    this.read++
    for (const { kind, key, name } of entities) {
      if (kind === 'figure' || this.isSame(kind, name)) continue
      const id = `${kind} ${key}`
      const count = this.counts.get(id) ?? { kind, key, name, together: 0 }
      count.together++
      this.counts.set(id, count)
    }
  }

  /** Those that stand beside the name oftener than by chance would tell, the surest first. */
  async companions(archive: Archive, least: number): Promise<{ rows: Companion[]; all: number }> {
    const all = await archive.count({ ask: 'all', of: [] })
    const known = [...this.counts.values()]
    const counts = await archive.articleCounts(known)
    const rows: Companion[] = []
    for (const [index, own] of known.entries()) {
      const { together } = own
      // A name that is known by another one in some articles may be counted there.
      const articles = Math.min(all, Math.max(counts[index]!, together))
      // While the index grows more may have been read than were there when they were counted.
      const read = Math.min(this.read, all - articles + together)
      if (read < together) continue
      const expected = (read * articles) / all
      const logLikelihood = logLikelihoodOfTable(together, read, articles, all)
      if (together <= expected || logLikelihood < least) continue
      const rest: [number, number] = [read, Math.max(1, all - read)]
      rows.push({
        ...{ ...own, articles, expected, logLikelihood },
        logRatio: logRatio([together, articles - together], rest),
      })
    }
    rows.sort((a, b) => b.logLikelihood - a.logLikelihood || byCodePoint(a.name, b.name))
    return { rows, all }
  }
}
