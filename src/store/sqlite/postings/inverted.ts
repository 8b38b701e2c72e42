import { characterTerm, codesOf, pairTerm } from './terms.ts'

/** What an article is found by, folded. */
export interface Texts {
  body: string
  head: string
  signed: string[]
}

export const COLUMNS = ['body', 'head', 'signed'] as const
export type Column = (typeof COLUMNS)[number]

/** The pairs of articles in the order in which they come: each has a place, and behind each column one stays empty. */
export class Inverted {
  private firsts = new Uint32Array(1 << 16)
  private seconds = new Uint32Array(1 << 16)
  /** Places that are taken. */
  places = 0
  articles = 0
  /** Each character of an article once. */
  private readonly characters: number[] = []
  private readonly articleOfCharacter: number[] = []
  private readonly lastArticleWith = new Map<number, number>()

  /** Takes an article in; returns how many pairs each of its columns has. */
  add({ body, head, signed }: Texts): number[] {
    const sizes = [[body], [head], signed].map((texts) => this.addColumn(texts))
    this.articles++
    return sizes
  }

  private addColumn(texts: string[]): number {
    const begin = this.places
    texts.forEach((text, index) => {
      // Nothing stands half in one signature and half in the next.
      if (index > 0) this.put(0, 0)
      this.addText(codesOf(text))
    })
    const size = this.places - begin
    this.put(0, 0)
    return size
  }

  private addText(codes: number[]): void {
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at]!
      if (at + 1 < codes.length) this.put(code, codes[at + 1]!)
      if (this.lastArticleWith.get(code) === this.articles) continue
      this.lastArticleWith.set(code, this.articles)
      this.characters.push(code)
      this.articleOfCharacter.push(this.articles)
    }
  }

  private put(first: number, second: number): void {
    if (this.places === this.firsts.length) {
      this.firsts = larger(this.firsts)
      this.seconds = larger(this.seconds)
    }
    this.firsts[this.places] = first
    this.seconds[this.places++] = second
  }

  /** The lists of all terms, by term: the places of a pair, the articles of a character. */
  *lists(): Generator<[term: number, list: Uint32Array]> {
    const codes = Uint32Array.from(this.lastArticleWith.keys()).sort()
    const ranks = ranksOf(codes)
    const { places, articleOfCharacter } = this
    const firsts = this.firsts.subarray(0, places).map((code) => ranks[code]!)
    const seconds = this.seconds.subarray(0, places).map((code) => ranks[code]!)
    const characters = Uint32Array.from(this.characters, (code) => ranks[code]!)
    const byBoth = sorted(sorted(inOrder(places), seconds, codes.length), firsts, codes.length)
    const byCharacter = sorted(inOrder(characters.length), characters, codes.length)
    // The places that stayed empty come first.
    let at = 0
    while (at < places && firsts[byBoth[at]!] === 0) at++
    let use = 0
    for (let rank = 1; rank <= codes.length; rank++) {
      const code = codes[rank - 1]!
      while (at < places && firsts[byBoth[at]!] === rank) {
        const begin = at
        const second = seconds[byBoth[at]!]!
        for (at++; at < places && seconds[byBoth[at]!] === second && firsts[byBoth[at]!] === rank; ) at++
        yield [pairTerm(code, codes[second - 1]!), byBoth.subarray(begin, at)]
      }
      const begin = use
      while (use < characters.length && characters[byCharacter[use]!] === rank) use++
      yield [characterTerm(code), byCharacter.subarray(begin, use).map((own) => articleOfCharacter[own]!)]
    }
  }
}

/** The place of each character among those that occur, from 1 on; 0 stands for none. */
function ranksOf(codes: Uint32Array): Uint32Array {
  const ranks = new Uint32Array((codes.at(-1) ?? 0) + 1)
  codes.forEach((code, rank) => {
    ranks[code] = rank + 1
  })
  return ranks
}

const inOrder = (count: number): Uint32Array => new Uint32Array(count).map((_, place) => place)

function larger(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(2 * numbers.length)
  grown.set(numbers)
  return grown
}

/** By counting how many have each rank: those of one rank stay in their order. */
function sorted(items: Uint32Array, rankOf: Uint32Array, ranks: number): Uint32Array {
  const ends = new Uint32Array(ranks + 2)
  for (let at = 0; at < items.length; at++) ends[rankOf[items[at]!]! + 1]!++
  for (let rank = 0; rank <= ranks; rank++) ends[rank + 1]! += ends[rank]!
  const result = new Uint32Array(items.length)
  for (let at = 0; at < items.length; at++) result[ends[rankOf[items[at]!]!]!++] = items[at]!
  return result
}
