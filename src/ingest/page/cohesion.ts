import type { Lexicon } from './vocabulary.ts'

// How much what stands on either side of a place has in common, counted as windows slide over the page.

/** What a pair of characters is worth that stands in `count` of `all` texts: rare ones tell more. */
export function worths(lexicon: Lexicon, texts: Uint32Array[]): Uint16Array {
  const counts = new Uint32Array(lexicon.size)
  for (const pairs of texts) for (let at = 0; at < pairs.length; at++) counts[pairs[at]!]!++
  const made = new Uint16Array(lexicon.size)
  // One that stands only once is in common with nothing, but belongs to what a text says.
  for (let pair = 0; pair < made.length; pair++)
    made[pair] = Math.round(16 * Math.log2(1 + texts.length / (counts[pair] || 1)))
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
