import { eachWordOf } from '../entities/words-of-article.ts'
import type { Query } from '../model/query.ts'
import type { Archive, ArchivedArticle } from '../store/archive.ts'
import type { WordSums } from '../store/tallies.ts'
import type { Counted, Unit } from './choices.ts'
import { type Drawn, draw, type OnProgress, readDrawn } from './drawn.ts'
import type { Sample } from './sample.ts'
import { restOf, type StudySet } from './set.ts'

/** How often each word stands in a set of articles. */
export class Frequencies {
  readonly counts = new Map<string, number>()
  /** All uses or articles. */
  size = 0

  constructor(
    private readonly unit: Unit,
    private readonly counted: Counted,
  ) {}

  add({ article, entities }: Pick<ArchivedArticle, 'article' | 'entities'>): void {
    // A hit is cut as anything else: what the set was found by is not to be a word for that.
    const words: string[] = []
    eachWordOf(article, entities, this.unit === 'character', (word) => words.push(word))
    const own = this.counted === 'article' ? new Set(words) : words
    for (const word of own) this.counts.set(word, (this.counts.get(word) ?? 0) + 1)
    this.size += this.counted === 'article' ? 1 : words.length
  }

  /** Adds what was counted beforehand. */
  addSums({ articles, uses, words }: WordSums): void {
    for (const [word, own] of words)
      this.counts.set(
        word,
        (this.counts.get(word) ?? 0) + (this.counted === 'article' ? own.articles : own.uses),
      )
    this.size += this.counted === 'article' ? articles : uses
  }

  /** Takes the words of a part away. */
  remove({ counts, size }: Frequencies): void {
    for (const [word, count] of counts)
      this.counts.set(word, Math.max(0, (this.counts.get(word) ?? 0) - count))
    this.size = Math.max(0, this.size - size)
  }
}

export interface Counting {
  unit: Unit
  counted: Counted
  /** Articles that are read of a larger set. */
  sample: Sample | undefined
  onProgress?: OnProgress
}

/** The words of a set, and which of its articles they were counted in. */
export interface FrequenciesOf extends Pick<Drawn, 'total' | 'sample' | 'skipped'> {
  frequencies: Frequencies
}

type Days = [from: string | null, to: string | null]

/** The days that a query speaks of and nothing else; both open for all articles. */
function daysOf(query: Query): Days | undefined {
  if (query.ask === 'dates') return [query.from, query.to]
  return query.ask === 'all' && query.of.length === 0 ? [null, null] : undefined
}

/** Counts the words of a set: those of whole months are summed already, else its articles are read. */
export async function frequenciesOf(
  archive: Archive,
  set: StudySet,
  { unit, counted, sample, onProgress }: Counting,
): Promise<FrequenciesOf> {
  const frequencies = new Frequencies(unit, counted)
  const days = daysOf(set.query)
  if (days && (await addMonths(archive, days, frequencies, unit)))
    return { total: await archive.count(set.query), sample: null, skipped: 0, frequencies }
  const drawn = await draw(archive, set, sample, onProgress)
  for await (const { found } of readDrawn(archive, set, drawn, onProgress)) frequencies.add(found)
  return { total: drawn.total, sample: drawn.sample, skipped: drawn.skipped, frequencies }
}

async function addMonths(archive: Archive, days: Days, to: Frequencies, unit: Unit): Promise<boolean> {
  const months = unit === 'word' ? archive.tallies?.wordsBetween(...days) : undefined
  if (!months) return false
  let last: WordSums | undefined
  for await (const sums of months) last = sums
  if (last) to.addSums(last)
  return true
}

/**
 * The words of everything that is not in a set: of all less those of the set, where all of its articles were counted
 * and the others are summed by months, else of its articles themselves.
 */
export async function frequenciesOfRest(
  archive: Archive,
  set: StudySet,
  own: FrequenciesOf,
  within: { since: string | null; until: string | null },
  counting: Counting,
): Promise<FrequenciesOf> {
  const rest = restOf(set, within)
  const { unit, counted } = counting
  const frequencies = new Frequencies(unit, counted)
  const days: Days = [within.since, within.until]
  if (own.sample || own.skipped > 0 || !(await addMonths(archive, days, frequencies, unit)))
    return frequenciesOf(archive, rest, counting)
  frequencies.remove(own.frequencies)
  return { total: await archive.count(rest.query), sample: null, skipped: 0, frequencies }
}
