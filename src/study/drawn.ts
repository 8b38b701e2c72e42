import type { Query } from '../model/query.ts'
import type { Archive, ArchivedArticle } from '../store/archive.ts'
import { type FieldHits, hitsIn } from './hits.ts'
import { type Sample, Sampler } from './sample.ts'
import type { StudySet } from './set.ts'

/** The articles of a set that are read: all of them, or a sample that stands for them. */
export interface Drawn {
  /** Articles of the set. */
  total: number
  sample: Sample | null
  /** Articles of which it is not known whether they belong to the set: an expression took too long. */
  skipped: number
  numbers: () => AsyncIterable<number[]>
}

/** An article of a set, with its hits. */
export interface Read {
  found: ArchivedArticle
  fields: FieldHits[]
}

/** Numbers that are asked for together, and articles that are in memory together. */
const NUMBERS = 5000
const ARTICLES = 50

/** Told how many articles were read, of how many. */
export type OnProgress = (done: number, all: number) => void

/** All numbers that the index gives for a query. */
export async function* numbersOf(archive: Archive, query: Query): AsyncGenerator<number[]> {
  if (archive.tallies) return yield archive.tallies.numbers(query)
  for (let after: number | undefined; ; ) {
    const numbers = await archive.matching(query, { limit: NUMBERS, ...(after !== undefined && { after }) })
    if (numbers.length > 0) yield numbers
    if (numbers.length < NUMBERS) return
    after = numbers.at(-1)
  }
}

/** The numbers of articles that expressions fit: their texts have to be read. */
async function* fittingNumbers(
  archive: Archive,
  set: StudySet,
  onSkipped: () => void,
  onProgress: OnProgress,
) {
  const all = await archive.count(set.query)
  let done = 0
  for await (const numbers of numbersOf(archive, set.query)) {
    for (let at = 0; at < numbers.length; at += ARTICLES) {
      const fitting: number[] = []
      for (const found of await archive.articles(numbers.slice(at, at + ARTICLES))) {
        const hits = hitsIn(found, set.wanted)
        if (hits === 'tooSlow') onSkipped()
        else if (hits) fitting.push(found.number)
      }
      done += ARTICLES
      onProgress(Math.min(done, all), all)
      if (fitting.length > 0) yield fitting
    }
  }
}

/** Draws the articles of a set that are to be read: a sample where there are more than it has room for. */
export async function draw(
  archive: Archive,
  set: StudySet,
  sample: Sample | undefined,
  onProgress: OnProgress = () => {},
): Promise<Drawn> {
  let skipped = 0
  const hasPatterns = set.wanted.patterns.length > 0
  // One pass tells how many there are and which are drawn.
  if (sample && !hasPatterns && archive.tallies)
    return drawnFrom([await archive.tallies.numbers(set.query)], sample, 0)
  const all = () =>
    hasPatterns ? fittingNumbers(archive, set, () => skipped++, onProgress) : numbersOf(archive, set.query)
  const known = hasPatterns ? undefined : await archive.count(set.query)
  if (known !== undefined && (!sample || known <= sample.size))
    return { total: known, sample: null, skipped, numbers: all }
  const parts: number[][] = []
  for await (const numbers of all()) parts.push(numbers)
  return drawnFrom(parts, sample, skipped)
}

function drawnFrom(parts: number[][], sample: Sample | undefined, skipped: number): Drawn {
  const sampler = new Sampler<number>(sample ?? { size: Number.POSITIVE_INFINITY, seed: 0 })
  for (const numbers of parts) for (const number of numbers) sampler.add(number)
  const drawn = sampler.items()
  return {
    ...{ total: sampler.seen, skipped },
    sample: drawn.length < sampler.seen ? sample! : null,
    numbers: async function* () {
      yield drawn
    },
  }
}

/** Articles that are looked at for the first rows. */
const NEWEST = 50
/** So many of them are read at once. */
const AT_ONCE = 5

/** The newest articles of a set, each with its hits: some of what fills a screen. */
export async function* newestOf(archive: Archive, set: StudySet): AsyncGenerator<Read> {
  const numbers = await archive.matching(set.query, { limit: NEWEST })
  for (let at = 0; at < numbers.length; at += AT_ONCE)
    for (const found of await archive.articles(numbers.slice(at, at + AT_ONCE))) {
      const fields = hitsIn(found, set.wanted)
      if (fields && fields !== 'tooSlow') yield { found, fields }
    }
}

/** The articles that were drawn, each with its hits, newest first. */
export async function* readDrawn(
  archive: Archive,
  set: StudySet,
  drawn: Drawn,
  onProgress: OnProgress = () => {},
): AsyncGenerator<Read> {
  const all = drawn.sample?.size ?? drawn.total
  let done = 0
  for await (const numbers of drawn.numbers()) {
    for (let at = 0; at < numbers.length; at += ARTICLES) {
      for (const found of await archive.articles(numbers.slice(at, at + ARTICLES))) {
        const fields = hitsIn(found, set.wanted)
        if (fields && fields !== 'tooSlow') yield { found, fields }
        onProgress(++done, all)
      }
    }
  }
}
