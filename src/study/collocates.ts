import { byCodePoint } from '../text/order.ts'
import type { Unit } from './choices.ts'
import type { FieldHits } from './hits.ts'
import { logDice } from './measures/log-dice.ts'
import { logLikelihoodOfTable } from './measures/log-likelihood.ts'
import { logRatio } from './measures/log-ratio.ts'
import { mutualInformation } from './measures/mutual-information.ts'
import { tScore } from './measures/t-score.ts'
import { type Word, wordsOf } from './words.ts'

/** A word that keeps company with the hits of a set. */
export interface Collocate {
  word: string
  /** How often it stands on each side of a hit, no farther than the span; a word between two hits belongs to the nearer. */
  left: number
  right: number
  /** O = left + right. */
  observed: number
  /** E = W · f / N: W words stand within the span of a hit, f times the word among all N. */
  expected: number
  logDice: number
  logLikelihood: number
  mi: number
  t: number
  logRatio: number
}

interface Count {
  all: number
  left: number
  right: number
}

/** Counts who keeps company with the hits of articles, which may be any number. */
export class Company {
  private readonly counts = new Map<string, Count>()
  /** Words but hits. */
  private all = 0
  /** Those within the span of a hit. */
  private near = 0
  private hits = 0

  constructor(
    private readonly span: number,
    private readonly unit: Unit,
  ) {}

  add(fields: FieldHits[]): void {
    for (const field of fields) {
      const words = wordsOf(field, this.unit)
      const before = distances(words)
      const behind = distances([...words].reverse()).reverse()
      for (const [index, { word, isHit }] of words.entries()) {
        if (isHit) {
          this.hits++
          continue
        }
        const count = this.counts.get(word) ?? { all: 0, left: 0, right: 0 }
        this.counts.set(word, count)
        count.all++
        this.all++
        if (Math.min(before[index]!, behind[index]!) > this.span) continue
        this.near++
        // What a hit stands before is on its right.
        if (before[index]! <= behind[index]!) count.right++
        else count.left++
      }
    }
  }

  /** What the figures are made from. */
  sums(): { hits: number; within: number; words: number } {
    return { hits: this.hits, within: this.near, words: this.all }
  }

  /** The words that stand near hits oftener than by chance would tell, the most exclusive first. */
  collocates(least: number): Collocate[] {
    const rows: Collocate[] = []
    for (const [word, { all, left, right }] of this.counts) {
      const observed = left + right
      if (observed === 0) continue
      const expected = (this.near * all) / this.all
      const likelihood = logLikelihoodOfTable(observed, this.near, all, this.all)
      if (observed <= expected || likelihood < least) continue
      rows.push({
        ...{ word, left, right, observed, expected },
        logDice: logDice(observed, this.hits, all),
        logLikelihood: likelihood,
        mi: mutualInformation(observed, expected),
        t: tScore(observed, expected),
        // With no words outside of the span there is nothing to compare with: as often there as none at all.
        logRatio: logRatio([observed, all - observed], [this.near, Math.max(1, this.all - this.near)]),
      })
    }
    return rows.sort(
      (a, b) => b.logDice - a.logDice || b.observed - a.observed || byCodePoint(a.word, b.word),
    )
  }
}

/** How far each word stands behind the last hit of its paragraph. */
function distances(words: Word[]): number[] {
  let last: { at: number; paragraph: number } | undefined
  return words.map(({ isHit, paragraph }, at) => {
    if (isHit) last = { at, paragraph }
    return last?.paragraph === paragraph ? at - last.at : Number.POSITIVE_INFINITY
  })
}
