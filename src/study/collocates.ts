import { byCodePoint } from '../text/order.ts'
import type { Unit } from './choices.ts'
import type { FieldHits } from './hits.ts'
import { logDice } from './measures/log-dice.ts'
import { logLikelihoodOfTable } from './measures/log-likelihood.ts'
import { logRatio } from './measures/log-ratio.ts'
import { mutualInformation } from './measures/mutual-information.ts'
import { tScore } from './measures/t-score.ts'
import { eachWord, type Word, wordsOf } from './words.ts'

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
      if (field.hits.length > 0) this.addBeside(wordsOf(field, this.unit))
      else eachWord(field.text, this.unit, (word) => this.count(word))
    }
  }

  private count(word: string): Count {
    let count = this.counts.get(word)
    if (!count) {
      count = { all: 0, left: 0, right: 0 }
      this.counts.set(word, count)
    }
    count.all++
    this.all++
    return count
  }

  private addBeside(words: Word[]): void {
    const sides = sidesOf(words, this.span)
    for (const [index, { word, isHit }] of words.entries()) {
      if (isHit) {
        this.hits++
        continue
      }
      const count = this.count(word)
      if (sides[index] === FAR) continue
      this.near++
      if (sides[index] === RIGHT) count.right++
      else count.left++
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

const FAR = 0
const LEFT = 1
const RIGHT = 2

/** On which side of the nearest hit of its paragraph each word stands, if that is near; halfway it is on the right. */
function sidesOf(words: Word[], span: number): Uint8Array {
  const sides = new Uint8Array(words.length)
  const behind = new Int32Array(words.length)
  eachNear(words, 1, span, (at, distance) => {
    sides[at] = RIGHT
    behind[at] = distance
  })
  eachNear(words, -1, span, (at, distance) => {
    if (sides[at] === FAR || distance < behind[at]!) sides[at] = LEFT
  })
  return sides
}

/** Goes through words in one direction, and tells those that a hit of their paragraph stands near before. */
function eachNear(
  words: Word[],
  step: 1 | -1,
  span: number,
  tell: (at: number, distance: number) => void,
): void {
  let hit: number | undefined
  for (let at = step > 0 ? 0 : words.length - 1; at >= 0 && at < words.length; at += step) {
    const { isHit, paragraph } = words[at]!
    if (isHit) hit = at
    else if (hit !== undefined && words[hit]!.paragraph === paragraph && Math.abs(at - hit) <= span)
      tell(at, Math.abs(at - hit))
  }
}
