import type { EntityKind } from '../model/entity.ts'
import type { Spoken } from '../store/tallies.ts'
import { byCodePoint } from '../text/order.ts'
import { logLikelihoodOfTable } from './measures/log-likelihood.ts'
import { logRatio } from './measures/log-ratio.ts'
import type { SpokenOf } from './spoken-of.ts'

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

interface Wanted {
  /** Articles of the corpus. */
  all: number
  /** Log-likelihood from which on somebody is told. */
  least: number
  /** Names that are told. */
  most?: number
  /** Who is not told: the name itself whose company is asked for. */
  isLeftOut?: (spoken: Spoken) => boolean
}

/** Those who stand beside a name oftener than by chance would tell, the surest first. */
export async function companionsAmong(
  { read, spoken }: SpokenOf,
  { all, least, most = Number.POSITIVE_INFINITY, isLeftOut = () => false }: Wanted,
): Promise<Companion[]> {
  const measuring = new Measuring(read, all)
  let rows: Companion[] = []
  // Who stands in many of the articles comes first: most stand in one or two, and need not be looked up once there are
  // enough of whom chance tells less.
  for (let below = Number.POSITIVE_INFINITY; below > 1; ) {
    const from = 2 ** Math.floor(Math.log2(Math.max(1, Math.min(below - 1, read / 2))))
    const among = (await spoken(from, below)).filter((one) => !isLeftOut(one))
    rows = mostSure([...rows, ...measuring.companions(among, least)], most)
    below = from
    const lowest = rows.length < most ? least : Math.max(least, rows.at(-1)!.logLikelihood)
    if (measuring.highest(below - 1) < lowest) break
  }
  return rows
}

/** The first of those that may be told, in their order. */
function mostSure(rows: Companion[], most: number): Companion[] {
  const likelihoods = Float64Array.from(rows, ({ logLikelihood }) => logLikelihood).sort()
  // Only those that may be told are put in order.
  const lowest = likelihoods[likelihoods.length - most] ?? 0
  return rows
    .filter(({ logLikelihood }) => logLikelihood >= lowest)
    .sort(
      (a, b) =>
        b.logLikelihood - a.logLikelihood || byCodePoint(a.name, b.name) || byCodePoint(a.kind, b.kind),
    )
    .slice(0, most)
}

/** How far a name is from chance. */
type Measured = Pick<Companion, 'articles' | 'expected' | 'logLikelihood' | 'logRatio'>

/** Measures names by their counts, each pair of counts once: it is the same for thousands. */
class Measuring {
  private readonly known = new Map<number, Measured | undefined>()

  constructor(
    private readonly read: number,
    private readonly all: number,
  ) {}

  companions(spoken: Spoken[], least: number): Companion[] {
    const rows: Companion[] = []
    for (const own of spoken) {
      const is = this.of(own.together, own.articles)
      if (is && is.logLikelihood >= least) rows.push({ ...own, ...is })
    }
    return rows
  }

  /** What nobody exceeds whom so many of the articles speak of at most: as if no other article did. */
  highest(together: number): number {
    const likelihood = this.of(together, together)?.logLikelihood ?? 0
    // The sums of others may be rounded up.
    return likelihood * (1 + 1e-6)
  }

  private of(together: number, articles: number): Measured | undefined {
    const counts = together * (this.all + 1) + articles
    if (!this.known.has(counts)) this.known.set(counts, measured(together, articles, this.read, this.all))
    return this.known.get(counts)
  }
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
