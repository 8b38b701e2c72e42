import { parseNumber } from '../text/numerals.ts'
import { byCodePoint } from '../text/order.ts'
import type { Unit } from './choices.ts'
import type { FieldHits, Range } from './hits.ts'
import { logDice } from './measures/log-dice.ts'
import { logLikelihoodOfTable } from './measures/log-likelihood.ts'
import { logRatio } from './measures/log-ratio.ts'
import { mutualInformation } from './measures/mutual-information.ts'
import { tScore } from './measures/t-score.ts'
import { NOTHING, WordNumbers } from './word-numbers.ts'
import { eachPlace } from './words.ts'

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

/** Stands for a hit among the numbers of words. */
const HIT = -2

/** Words of a field in a row: the number of each, and its paragraph. */
interface Row {
  numbers: number[]
  paragraphs: number[]
}

/** Counts who keeps company with the hits of articles, which may be any number. */
export class Company {
  private readonly words = new WordNumbers()
  /** By the numbers of words: how often each stands anywhere, and on either side of hits. */
  private readonly counts: number[] = []
  private readonly left: number[] = []
  private readonly right: number[] = []
  /** A numeral has its place among words, but is none. */
  private readonly isNumeral: boolean[] = []
  /** Words but hits. */
  private all = 0
  /** Those within the span of a hit. */
  private near = 0
  private hits = 0

  constructor(
    private readonly span: number,
    private readonly unit: Unit,
  ) {}

  /** @param names where names stand in each field, which are one word each */
  add(fields: FieldHits[], names: readonly Range[][] = []): void {
    for (const [index, field] of fields.entries()) {
      const row: Row = { numbers: [], paragraphs: [] }
      const how = { unit: this.unit, names: names[index] ?? [] }
      eachPlace(field, how, (from, to, standing, paragraph) => {
        if (standing === 'rest') return
        const number = standing === 'hit' ? HIT : this.words.of(field.text, from, to)
        if (number === NOTHING) return
        row.numbers.push(number)
        row.paragraphs.push(paragraph)
      })
      this.count(row, field.hits.length > 0)
    }
  }

  private count(row: Row, hasHits: boolean): void {
    const { numbers } = row
    const sides = hasHits ? sidesOf(row, this.span) : undefined
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]!
      if (number === HIT) {
        this.hits++
        continue
      }
      while (this.counts.length <= number) {
        this.isNumeral.push(isNumeral(this.words.words[this.counts.length]!))
        this.counts.push(0)
        this.left.push(0)
        this.right.push(0)
      }
      if (this.isNumeral[number]) continue
      this.counts[number]!++
      this.all++
      if (!sides || sides[at] === FAR) continue
      this.near++
      if (sides[at] === RIGHT) this.right[number]!++
      else this.left[number]!++
    }
  }

  /** What the figures are made from. */
  sums(): { hits: number; within: number; words: number } {
    return { hits: this.hits, within: this.near, words: this.all }
  }

  /** The words that stand near hits oftener than by chance would tell, the most exclusive first. */
  collocates(least: number): Collocate[] {
    const rows: Collocate[] = []
    for (const [number, all] of this.counts.entries()) {
      const [word, left, right] = [this.words.words[number]!, this.left[number]!, this.right[number]!]
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

const isNumeral = (word: string): boolean =>
  /^\p{N}[\p{N}.]*%?$/u.test(word) || parseNumber(word) !== undefined

const FAR = 0
const LEFT = 1
const RIGHT = 2

/** On which side of the nearest hit of its paragraph each word stands, if that is near; halfway it is on the right. */
function sidesOf(row: Row, span: number): Uint8Array {
  const sides = new Uint8Array(row.numbers.length)
  const behind = new Int32Array(row.numbers.length)
  eachNear(row, 1, span, (at, distance) => {
    sides[at] = RIGHT
    behind[at] = distance
  })
  eachNear(row, -1, span, (at, distance) => {
    if (sides[at] === FAR || distance < behind[at]!) sides[at] = LEFT
  })
  return sides
}

/** Goes through words in one direction, and tells those that a hit of their paragraph stands near before. */
function eachNear(
  { numbers, paragraphs }: Row,
  step: 1 | -1,
  span: number,
  tell: (at: number, distance: number) => void,
): void {
  let hit: number | undefined
  for (let at = step > 0 ? 0 : numbers.length - 1; at >= 0 && at < numbers.length; at += step) {
    if (numbers[at] === HIT) hit = at
    else if (hit !== undefined && paragraphs[hit] === paragraphs[at] && Math.abs(at - hit) <= span)
      tell(at, Math.abs(at - hit))
  }
}
