import type { EntityKind } from '../model/entity.ts'
import type { Spoken, SpokenCount } from '../store/tallies.ts'
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
  { read, counts, named }: SpokenOf,
  { all, least, most = Number.POSITIVE_INFINITY, isLeftOut = () => false }: Wanted,
): Promise<Companion[]> {
  const measuring = new Measuring(read, all)
  let rows: Companion[] = []
  let lowest = least
  // Who stands in many of the articles comes first: most stand in one or two, and need not be looked up once there are
  // enough of whom chance tells less.
  for (let below = Number.POSITIVE_INFINITY; below > 1; ) {
    const from = 2 ** Math.floor(Math.log2(Math.max(1, Math.min(below - 1, read / 2))))
    let told: Companion[] = []
    for (const counted of inChunks(
      measuring.surest(await counts(from, below, measuring.reaching(lowest)), lowest),
      most,
    )) {
      const spoken = (await named(counted)).filter((one) => !isLeftOut(one))
      told = told.concat(spoken.map((one) => measuring.companion(one)))
      if (told.length >= most) break
    }
    rows = [...rows, ...told].sort(bySureness).slice(0, most)
    if (rows.length === most) lowest = Math.max(least, rows.at(-1)!.logLikelihood)
    below = from
    if (measuring.highest(below - 1) < lowest) break
  }
  return rows
}

const bySureness = (a: Companion, b: Companion) =>
  b.logLikelihood - a.logLikelihood || byCodePoint(a.name, b.name) || byCodePoint(a.kind, b.kind)

interface Counted extends SpokenCount {
  logLikelihood: number
}

/** So many at a time, those that are as sure as the last of them with them: their names say who comes first. */
function* inChunks(sorted: Counted[], most: number): Generator<Counted[]> {
  for (let from = 0; from < sorted.length; ) {
    let to = Math.min(sorted.length, from + most)
    while (to < sorted.length && sorted[to]!.logLikelihood === sorted[to - 1]!.logLikelihood) to++
    yield sorted.slice(from, to)
    from = to
  }
}

/** The sums of others may be rounded up. */
const ROUNDED_UP = 1 + 1e-6

type Counts = Pick<SpokenCount, 'together' | 'articles'>

/** Measures how far names are from chance. */
class Measuring {
  constructor(
    private readonly read: number,
    private readonly all: number,
  ) {}

  /** Those whose likelihood is so much at least, the highest first. */
  surest(counts: SpokenCount[], lowest: number): Counted[] {
    const sure: Counted[] = []
    for (const count of counts) {
      const logLikelihood = this.likelihood(count)
      if (logLikelihood >= lowest) sure.push({ ...count, logLikelihood })
    }
    return sure.sort((a, b) => b.logLikelihood - a.logLikelihood)
  }

  /** True for those who may be as sure as that: the more articles speak of somebody, the likelier is chance. */
  reaching =
    (lowest: number) =>
    (count: Counts): boolean =>
      this.likelihood(count) * ROUNDED_UP >= lowest

  companion(spoken: Spoken): Companion {
    const { together } = spoken
    const articles = this.articles(spoken)
    const within = this.within(together, articles)
    return {
      ...{ ...spoken, articles, expected: (within * articles) / this.all },
      logLikelihood: this.likelihood(spoken),
      logRatio: logRatio([together, articles - together], [within, Math.max(1, this.all - within)]),
    }
  }

  /** What nobody exceeds whom so many of the articles speak of at most: as if no other article did. */
  highest(together: number): number {
    return Math.max(0, this.likelihood({ together, articles: together })) * ROUNDED_UP
  }

  /** Less than nothing where both stand together no oftener than by chance. */
  private likelihood({ together, articles: counted }: Counts): number {
    const articles = this.articles({ together, articles: counted })
    const within = this.within(together, articles)
    if (within < together || together <= (within * articles) / this.all) return -1
    return logLikelihoodOfTable(together, within, articles, this.all)
  }

  /** A name that is known by another one in some articles may be counted there. */
  private articles({ together, articles }: Counts): number {
    return Math.min(this.all, Math.max(articles, together))
  }

  /** While the index grows more may have been read than were there when they were counted. */
  private within(together: number, articles: number): number {
    return Math.min(this.read, this.all - articles + together)
  }
}
