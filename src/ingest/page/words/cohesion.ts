import { commonness } from './common-pairs.ts'
import type { Lexicon } from './vocabulary.ts'

// How much what stands on either side of a place has in common, counted as windows slide over the page.

const UNITS = 16
/** Twice the logarithm of a thousand: what every article of every paper has is worth nothing. */
const EVERYWHERE = 20

/**
 * What a pair of characters is worth that stands in `count` of `all` texts of the page: rare ones tell more, and those
 * that are rare in papers at large more again.
 */
export function worths(lexicon: Lexicon, texts: Uint32Array[], common: Int8Array): Uint16Array {
  const counts = new Uint32Array(lexicon.size)
  for (const pairs of texts) for (let at = 0; at < pairs.length; at++) counts[pairs[at]!]!++
  const made = new Uint16Array(lexicon.size)
  // One that stands only once is in common with nothing, but belongs to what a text says.
  const rarities = Float64Array.from({ length: texts.length + 1 }, (_, count) =>
    Math.log2(1 + texts.length / (count || 1)),
  )
  for (let pair = 0; pair < made.length; pair++) {
    const rarity = rarities[counts[pair]!]!
    const share = EVERYWHERE - commonness(common, lexicon.pairAt(pair))
    made[pair] = Math.round((UNITS * rarity * share) / EVERYWHERE)
  }
  return made
}

/** The pairs that stand in some texts in a row: how often each, and the worth of all that stand there. */
export class Window {
  private readonly counts: Uint16Array
  worth = 0

  constructor(private readonly worthOf: Uint16Array) {
    this.counts = new Uint16Array(worthOf.length)
  }

  add(pairs: Uint32Array | undefined): void {
    if (!pairs) return
    for (let at = 0; at < pairs.length; at++)
      if (this.counts[pairs[at]!]!++ === 0) this.worth += this.worthOf[pairs[at]!]!
  }

  remove(pairs: Uint32Array | undefined): void {
    if (!pairs) return
    for (let at = 0; at < pairs.length; at++)
      if (--this.counts[pairs[at]!]! === 0) this.worth -= this.worthOf[pairs[at]!]!
  }

  has(pair: number): boolean {
    return this.counts[pair]! > 0
  }

  /** The worth of those pairs of a text that stand in the window too. */
  shared(pairs: Uint32Array): number {
    let common = 0
    for (let at = 0; at < pairs.length; at++)
      if (this.counts[pairs[at]!]! > 0) common += this.worthOf[pairs[at]!]!
    return common
  }
}

/** A part of a whole in thousandths. */
export const perMille = (part: number, whole: number) => (whole > 0 ? Math.floor((1000 * part) / whole) : 0)
