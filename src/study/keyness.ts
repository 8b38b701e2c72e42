import { byCodePoint } from '../text/order.ts'
import type { Frequencies } from './frequencies.ts'
import { logLikelihoodOfTwo } from './measures/log-likelihood.ts'
import { logRatio } from './measures/log-ratio.ts'

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
