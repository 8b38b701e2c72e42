import { isHan } from '../../../text/han.ts'
import { Counts } from '../../learned/counts.ts'

/** Quotation marks, spaces and middle dots: what stands inside a name or between its parts. */
function isTransparent(unit: number): boolean {
  const isBracket = unit >= 0x3008 && unit <= 0x300f
  return unit === 0x20 || unit === 0xb7 || unit === 0x3001 || (unit >= 0x2018 && unit <= 0x201d) || isBracket
}

/**
 * The pairs of neighbouring Han characters on a page, each with a number. What two texts have in common is told by
 * the pairs in both: Chinese without its words marked off.
 */
export class Lexicon {
  /** One more than the number of each pair. */
  private readonly numbers = new Counts(1000)
  /** At which text each pair was met last, so that it is counted once a text. */
  private readonly metAt: number[] = []
  private readonly pairs: number[] = []
  private texts = 0
  private readonly known = new Map<string, Uint32Array>()

  get size(): number {
    return this.metAt.length
  }

  /** The two characters of a pair, by its number. */
  pairAt(number: number): number {
    return this.pairs[number]!
  }

  /** The pairs in a text, without repetition. */
  pairsIn(text: string): Uint32Array {
    const known = this.known.get(text)
    if (known) return known
    const found: number[] = []
    this.texts++
    let before = 0
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      if (isHan(unit)) {
        if (before !== 0) this.meet(before * 0x10000 + unit, found)
        before = unit
      } else if (!isTransparent(unit)) before = 0
    }
    const pairs = Uint32Array.from(found)
    this.known.set(text, pairs)
    return pairs
  }

  private meet(pair: number, found: number[]): void {
    let number = this.numbers.get(pair) - 1
    if (number < 0) {
      number = this.metAt.push(0) - 1
      this.pairs.push(pair)
      this.numbers.set(pair, number + 1)
    }
    if (this.metAt[number] === this.texts) return
    this.metAt[number] = this.texts
    found.push(number)
  }
}

/** What a text that grows has said so far. */
export class Words {
  private readonly said: Uint8Array

  constructor(lexicon: Lexicon) {
    this.said = new Uint8Array(lexicon.size)
  }

  add(pairs: Uint32Array): this {
    for (let index = 0; index < pairs.length; index++) this.said[pairs[index]!] = 1
    return this
  }

  /** Everything that was said, without repetition. */
  all(): Uint32Array {
    const pairs: number[] = []
    for (let pair = 0; pair < this.said.length; pair++) if (this.said[pair]) pairs.push(pair)
    return Uint32Array.from(pairs)
  }

  has(pair: number): boolean {
    return this.said[pair] === 1
  }
}

/** What words are worth on a page: a pair of characters that few of its texts share tells more than a common one. */
export class Vocabulary {
  private readonly counts: Uint32Array
  private readonly worthOfCount: number[]

  /** `texts` are the pairs of each text. */
  constructor(lexicon: Lexicon, texts: Uint32Array[]) {
    this.counts = new Uint32Array(lexicon.size)
    for (const pairs of texts)
      for (let index = 0; index < pairs.length; index++) this.counts[pairs[index]!]!++
    this.worthOfCount = [0, ...texts.keys()].map((_, count) =>
      Math.log(1 + texts.length / Math.max(count, 1)),
    )
  }

  worthOf(pair: number): number {
    return this.worthOfCount[this.counts[pair] ?? 0]!
  }

  /** How much of what a text says is said in another, too: 0 nothing, 1 all of it. */
  shared(pairs: Uint32Array, other: Words): number {
    let all = 0
    let common = 0
    for (let index = 0; index < pairs.length; index++) {
      const worth = this.worthOf(pairs[index]!)
      all += worth
      if (other.has(pairs[index]!)) common += worth
    }
    return all === 0 ? 0 : common / all
  }
}
