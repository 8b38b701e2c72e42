import type { Gaps } from '../cuts/gaps.ts'
import type { PageWords } from '../cuts/page-words.ts'
import { bannersOf, pull, toldBy } from '../cuts/pull.ts'
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
  const sharedBy = (bits: Uint8Array) => (pairs: Uint32Array) => {
    let sum = 0
    for (let at = 0; at < pairs.length; at++) if (bits[pairs[at]!]! > 0) sum += words.worth[pairs[at]!]!
    return sum
  }
  const told = has.map((bits) => toldBy(banners, { shared: sharedBy(bits) }))
  const count = texts.length
  const common = new Int32Array(count * count)
  for (let second = 0; second < count; second++) {
    const shared = sharedBy(has[second]!)
    for (let first = 0; first < second; first++) common[first * count + second] = shared(pairs[first]!)
  }
  return {
    count,
    worth: pairs.map(words.sum),
    near: nearnessOfAll(texts.map(words.topicOfAll)),
    pulled: (first, second) => pull(told[first]!, told[second]!),
    common: (first, second) => common[first * count + second]!,
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
