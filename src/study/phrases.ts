import { fileUnder } from '../text/filed.ts'
import { byCodePoint } from '../text/order.ts'
import type { FieldHits, Range } from './hits.ts'
import { type Word, wordsOf } from './words.ts'

/** Words that stand together with a hit among them (n-grams), how often, and in how many articles. */
export interface Phrase {
  phrase: string
  uses: number
  articles: number
}

/** Words beside the hit at most. */
const MOST_BESIDE = 3
/** What is said once is no turn of phrase. */
const LEAST_USES = 2

interface Count extends Phrase {
  /** The article that it was counted in last. */
  last: number
}

/** Counts the phrases around the hits of articles. */
export class Phrases {
  private readonly counts = new Map<string, Count>()
  private hits = 0
  private article = 0

  /** @param names where names stand in each field, which are one word each */
  add(fields: FieldHits[], names: readonly Range[][] = []): void {
    this.article++
    for (const [index, field] of fields.entries()) {
      const words = wordsOf(field, 'word', names[index])
      for (const [index, { isHit }] of words.entries()) {
        if (!isHit) continue
        this.hits++
        for (const [from, to] of around(words, index)) this.count(words.slice(from, to + 1))
      }
    }
  }

  private count(words: Word[]): void {
    const phrase = words.map(({ word }) => word).join('')
    const known = this.counts.get(phrase) ?? { phrase, uses: 0, articles: 0, last: 0 }
    this.counts.set(phrase, known)
    known.uses++
    if (known.last !== this.article) known.articles++
    known.last = this.article
  }

  get allHits(): number {
    return this.hits
  }

  /** The most frequent, without those that are always a part of a longer one. */
  phrases(): Phrase[] {
    const often = [...this.counts.values()].filter(({ uses }) => uses >= LEAST_USES)
    const wholes = new Map<number, string[]>()
    for (const { phrase, uses } of often) fileUnder(wholes, uses, phrase)
    return often
      .sort((a, b) => b.uses - a.uses || b.phrase.length - a.phrase.length || byCodePoint(a.phrase, b.phrase))
      .slice(0, MOST_LOOKED_AT)
      .filter(
        ({ phrase, uses }) =>
          !wholes.get(uses)!.some((other) => other.length > phrase.length && other.includes(phrase)),
      )
      .map(({ phrase, uses, articles }) => ({ phrase, uses, articles }))
  }
}

/** Of thousands only the first are shown: whether the others are parts of longer ones need not be known. */
const MOST_LOOKED_AT = 1000

/** The stretches of words around a hit between which no mark stands; another hit before it counts them itself. */
function around(words: Word[], hit: number): [from: number, to: number][] {
  const stretches: [number, number][] = []
  let from = hit
  for (let before = 0; before <= MOST_BESIDE; before++, from--) {
    if (before > 0 && (from < 0 || !isBefore(words[from]!, words[from + 1]!) || words[from]!.isHit)) break
    for (let to = hit, behind = 0; before + behind <= MOST_BESIDE; to++, behind++) {
      if (behind > 0 && (to >= words.length || !isBefore(words[to - 1]!, words[to]!))) break
      if (before + behind > 0) stretches.push([from, to])
    }
  }
  return stretches
}

const isBefore = (one: Word, other: Word): boolean => one.to === other.from
