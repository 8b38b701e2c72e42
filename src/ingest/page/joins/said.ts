import type { Gaps } from '../cuts/gaps.ts'
import type { PageWords } from '../cuts/page-words.ts'
import { bannersOf, pull } from '../cuts/pull.ts'
import type { Piece } from '../pieces.ts'
import { perMille } from '../words/cohesion.ts'
import { nearness, type Topic } from '../words/topics.ts'

/** What several texts of a page say, each of some pieces, for all pairs of them: at first times count plus second. */
export interface Said {
  count: number
  /** What the words of each are worth. */
  worth: number[]
  /** The worth of what two of them both say. */
  common(first: number, second: number): number
  /** How near what they are about is. */
  near: Int32Array
  /** What the display lines of the page have to do with two of them (pull). */
  pulled(first: number, second: number): number[]
}

export function saidBy(texts: Piece[][], words: PageWords, gaps: Gaps): Said {
  const banners = bannersOf(gaps, words)
  const has = texts.map(() => new Uint8Array(words.worth.length))
  const pairs = texts.map((pieces, text) => {
    const bits = has[text]!
    const all: number[] = []
    for (const piece of pieces)
      for (const pair of words.of(piece)) {
        if (bits[pair] === 1) continue
        bits[pair] = 1
        all.push(pair)
      }
    return Uint32Array.from(all)
  })
  const sharer = (bits: Uint8Array) => ({
    shared(pairs: Uint32Array) {
      let sum = 0
      for (const pair of pairs) if (bits[pair]) sum += words.worth[pair]!
      return sum
    },
  })
  return {
    count: texts.length,
    worth: pairs.map(words.sum),
    near: nearnessOfAll(texts.map(words.topicOfAll)),
    pulled: (first, second) => pull(banners, sharer(has[first]!), sharer(has[second]!)),
    common(first, second) {
      let sum = 0
      const bits = has[second]!
      for (const pair of pairs[first]!) if (bits[pair]) sum += words.worth[pair]!
      return sum
    },
  }
}

/** What each two share, in thousandths of what the one of them says that `of` chooses. */
export function sharesOf({ count, worth, common }: Said, of: (a: number, b: number) => number): Int32Array {
  const shares = new Int32Array(count * count)
  for (let first = 0; first < count; first++)
    for (let second = first + 1; second < count; second++) {
      const share = perMille(common(first, second), of(worth[first]!, worth[second]!))
      shares[first * count + second] = share
      shares[second * count + first] = share
    }
  return shares
}

function nearnessOfAll(topics: Topic[]): Int32Array {
  const count = topics.length
  const near = new Int32Array(count * count)
  for (let first = 0; first < count; first++)
    for (let second = first + 1; second < count; second++) {
      near[first * count + second] = nearness(topics[first]!, topics[second]!)
      near[second * count + first] = near[first * count + second]!
    }
  return near
}
