import type { ArchivedArticle } from '../../store/archive.ts'
import { fileUnder } from '../../text/filed.ts'
import { remembered } from '../../text/remembered.ts'
import { allOf } from '../elsewhere.ts'
import type { Statement } from '../read/statements.ts'
import { articlesFor } from './articles-for.ts'
import type { Library } from './library.ts'
import { numbersOf, pairsOf } from './pairs.ts'
import { type Witness, witnessesOf } from './witness.ts'

/** A sentence of the archive, and how much of what a sentence of the draft says it has. */
export interface Alike {
  witness: Witness
  share: number
}

/** A sentence that shares less than this with another speaks of something else. */
const LEAST_ALIKE = 0.12
const MOST_WITNESSES = 8

/** The sentences of the archive that a draft may be compared with. */
export class Pool {
  private readonly witnesses: Witness[]
  /** The numbers of the sentences that have a pair. */
  private readonly byPair = new Map<string, number[]>()
  /** What each sentence shares with the one that is looked for; all 0 in between. */
  private readonly sums: Float64Array
  /** The articles that have a name. */
  readonly naming = remembered(
    (name) => this.articles.filter((found) => allOf(found).includes(name)),
    MOST_ASKED,
  )
  /** The sentences that are most like one, with how much of it they share. */
  readonly alike = remembered((text) => this.find(text), MOST_ASKED)
  /** The same, where what a sentence leaves to the sentences beside it counts in part. */
  readonly alikeAround = remembered((text) => this.findAround(text), MOST_ASKED)

  private constructor(readonly articles: ArchivedArticle[]) {
    this.witnesses = articles.flatMap(witnessesOf)
    this.sums = new Float64Array(this.witnesses.length)
    for (const [number, witness] of this.witnesses.entries())
      for (const pair of witness.pairs) fileUnder(this.byPair, pair, number)
  }

  /** The one of the last time, where a word more or less led to the same articles. */
  static async for(library: Library, statements: Statement[]): Promise<Pool> {
    const articles = await articlesFor(library, statements)
    const last = lastPools.get(library)
    if (last?.isOf(articles)) return last
    const pool = new Pool(articles)
    lastPools.set(library, pool)
    return pool
  }

  private isOf(articles: ArchivedArticle[]): boolean {
    return articles.length === this.articles.length && articles.every((own, at) => own === this.articles[at])
  }

  /** How much a pair of characters tells: the fewer sentences have it, the more. */
  weight(pair: string): number {
    return Math.log((this.witnesses.length + SMOOTH) / ((this.byPair.get(pair)?.length ?? 0) + 1))
  }

  private find(text: string): Alike[] {
    const { shared, all } = this.shared(text)
    return likest(shared.map(({ witness, weight }) => ({ witness, share: weight / all })))
  }

  private findAround(text: string): Alike[] {
    const { shared, heard, all } = this.shared(text)
    const near = shared
      .filter(({ weight }) => weight >= LEAST_OF_ITS_OWN * all)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_WITH_BESIDE)
    return likest(
      near.map(({ witness, weight }) => {
        const around = witness.beside()
        let beside = 0
        for (const [pair, own] of heard) if (around.has(pair) && !witness.pairs.has(pair)) beside += own
        return { witness, share: (weight + BESIDE * beside) / all }
      }),
    )
  }

  /** What each sentence that has any of a text has of it, and what of the text any sentence has. */
  private shared(text: string): { shared: Shared[]; heard: [pair: string, weight: number][]; all: number } {
    const { sums, witnesses } = this
    const pairs = pairsOf(text)
    // A number that no sentence has may be the one that is wrong: it says nothing of the others.
    for (const number of numbersOf(text)) if (this.byPair.has(number)) pairs.add(number)
    const heard: [string, number][] = []
    const numbers: number[] = []
    let all = 0
    for (const pair of pairs) {
      const weight = this.weight(pair)
      const having = this.byPair.get(pair)
      all += having ? weight : UNHEARD * weight
      if (!having) continue
      heard.push([pair, weight])
      for (const number of having) {
        if (sums[number] === 0) numbers.push(number)
        sums[number]! += weight
      }
    }
    const shared = numbers.map((number) => ({ witness: witnesses[number]!, weight: sums[number]! }))
    for (const number of numbers) sums[number] = 0
    return { shared, heard, all: Math.max(all, 1) }
  }
}

interface Shared {
  witness: Witness
  weight: number
}

const likest = (found: Alike[]): Alike[] =>
  found
    .filter(({ share }) => share >= LEAST_ALIKE)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_WITNESSES)

/** Words that no sentence has are those in which somebody else says the same, more often than another thing. */
const UNHEARD = 0.6
/** What the sentences beside one say counts so much of what it says itself. */
const BESIDE = 0.5
/** Of thousands of sentences that share a pair only the likest are asked what stands beside them. */
const LEAST_OF_ITS_OWN = 0.05
const MOST_WITH_BESIDE = 48
/** A draft that is typed for hours asks of every stage of its sentences. */
const MOST_ASKED = 20_000
const lastPools = new WeakMap<Library, Pool>()
/** As if there were so many sentences more: in a small pool a pair that stands once tells little. */
const SMOOTH = 30
