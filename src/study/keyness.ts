import { byCodePoint } from '../text/order.ts'
import type { Counted, Unit } from './choices.ts'
import type { FieldHits } from './hits.ts'
import { logLikelihoodOfTwo } from './measures/log-likelihood.ts'
import { logRatio } from './measures/log-ratio.ts'
import { wordsOf } from './words.ts'

/** A word that is more frequent in one set than in another. */
export interface Key {
  word: string
  /** How often it stands in each. */
  a: number
  b: number
  logLikelihood: number
  /** Above 0 where it is more frequent in the first. */
  logRatio: number
}

/** How often each word stands in a set of articles. */
export class Frequencies {
  readonly counts = new Map<string, number>()
  /** All uses or articles. */
  size = 0

  constructor(
    private readonly unit: Unit,
    private readonly counted: Counted,
  ) {}

  add(fields: FieldHits[]): void {
    // A hit is cut as anything else: what the set was found by is not to be a word for that.
    const words = fields
      .flatMap((field) => wordsOf({ ...field, hits: [] }, this.unit))
      .map(({ word }) => word)
    const own = this.counted === 'article' ? new Set(words) : words
    for (const word of own) this.counts.set(word, (this.counts.get(word) ?? 0) + 1)
    this.size += this.counted === 'article' ? 1 : words.length
  }
}

/** The words in which two sets differ, the surest first. */
export function keysOf(one: Frequencies, other: Frequencies, least: number): Key[] {
  const keys: Key[] = []
  const sizes: [number, number] = [one.size, other.size]
  if (one.size === 0 || other.size === 0) return keys
  for (const word of new Set([...one.counts.keys(), ...other.counts.keys()])) {
    const counts: [number, number] = [one.counts.get(word) ?? 0, other.counts.get(word) ?? 0]
    const likelihood = logLikelihoodOfTwo(counts, sizes)
    if (likelihood < least) continue
    keys.push({
      ...{ word, a: counts[0], b: counts[1] },
      ...{ logLikelihood: likelihood, logRatio: logRatio(counts, sizes) },
    })
  }
  return keys.sort((a, b) => b.logLikelihood - a.logLikelihood || byCodePoint(a.word, b.word))
}
