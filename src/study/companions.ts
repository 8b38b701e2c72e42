import type { EntityKind } from '../model/entity.ts'
import type { Archive } from '../store/archive.ts'
import type { Spoken } from '../store/tallies.ts'
import { byCodePoint } from '../text/order.ts'
import { type Drawn, type OnProgress, readDrawn } from './drawn.ts'
import { logLikelihoodOfTable } from './measures/log-likelihood.ts'
import { logRatio } from './measures/log-ratio.ts'
import type { StudySet } from './set.ts'

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

/** Whom and what the articles of a set speak of, and how many articles these are. */
export interface SpokenOf {
  read: number
  spoken: Spoken[]
}

/** Counts whom and what the drawn articles speak of: the index knows where it keeps tallies, else they are read. */
export async function spokenOf(
  archive: Archive,
  set: StudySet,
  drawn: Drawn,
  onProgress?: OnProgress,
): Promise<SpokenOf> {
  const { tallies } = archive
  const counts = new Map<string, Spoken>()
  const add = (own: Spoken) => {
    const id = `${own.kind} ${own.key}`
    const known = counts.get(id)
    if (known) known.together += own.together
    else counts.set(id, own)
  }
  let read = 0
  if (tallies && set.wanted.patterns.length === 0) {
    const all = drawn.sample?.size ?? drawn.total
    for await (const numbers of drawn.numbers()) {
      for (const own of await tallies.spokenOfIn(numbers)) add(own)
      read += numbers.length
      onProgress?.(read, all)
    }
    return { read, spoken: [...counts.values()] }
  }
  for await (const { found } of readDrawn(archive, set, drawn, onProgress)) {
    read++
    // Figures are of everybody and tell nothing.
    for (const { kind, key, name } of found.entities)
      if (kind !== 'figure') add({ kind, key, name, together: 1, articles: 0 })
  }
  const spoken = [...counts.values()]
  const articles = await archive.articleCounts(spoken)
  return { read, spoken: spoken.map((own, index) => ({ ...own, articles: articles[index]! })) }
}

/** How far a name is from chance; of thousands that stand in one article each it is the same. */
type Measured = Pick<Companion, 'articles' | 'expected' | 'logLikelihood' | 'logRatio'>

/**
 * Those who stand beside a name oftener than by chance would tell, the surest first.
 *
 * @param all articles of the corpus
 * @param most names that are told
 */
export function companionsAmong(
  { read, spoken }: SpokenOf,
  all: number,
  least: number,
  most = Number.POSITIVE_INFINITY,
): Companion[] {
  const known = new Map<number, Measured | undefined>()
  const measuredOf = ({ together, articles }: Spoken): Measured | undefined => {
    const counts = together * (all + 1) + articles
    if (!known.has(counts)) known.set(counts, measured(together, articles, read, all))
    return known.get(counts)
  }
  const rows: { own: Spoken; is: Measured }[] = []
  for (const own of spoken) {
    const is = measuredOf(own)
    if (is && is.logLikelihood >= least) rows.push({ own, is })
  }
  const likelihoods = Float64Array.from(rows, ({ is }) => is.logLikelihood).sort()
  // Only those that may be told are put in order.
  const lowest = likelihoods[likelihoods.length - most] ?? 0
  return rows
    .filter(({ is }) => is.logLikelihood >= lowest)
    .map(({ own, is }) => ({ ...own, ...is }))
    .sort((a, b) => b.logLikelihood - a.logLikelihood || byCodePoint(a.name, b.name))
    .slice(0, most)
}

/** Nothing where both stand together no oftener than by chance. */
function measured(together: number, counted: number, read: number, all: number): Measured | undefined {
  // A name that is known by another one in some articles may be counted there.
  const articles = Math.min(all, Math.max(counted, together))
  // While the index grows more may have been read than were there when they were counted.
  const within = Math.min(read, all - articles + together)
  if (within < together) return undefined
  const expected = (within * articles) / all
  if (together <= expected) return undefined
  const rest: [number, number] = [within, Math.max(1, all - within)]
  return {
    ...{ articles, expected },
    logLikelihood: logLikelihoodOfTable(together, within, articles, all),
    logRatio: logRatio([together, articles - together], rest),
  }
}
