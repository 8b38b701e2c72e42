import { type Amount, amountsIn } from '../../entities/figures/amount.ts'
import type { Query } from '../../model/query.ts'
import type { ArchivedArticle } from '../../store/archive.ts'
import { fold } from '../../text/fold.ts'
import { segment, type Words } from '../../text/segment/segment.ts'
import type { Evidence } from '../finding.ts'
import { anchorsOf } from '../read/anchors.ts'
import { type Listing, listingsIn } from '../read/listings.ts'
import { type Quoted, quotedIn } from '../read/quoted.ts'
import { type Statement, sentencesOf } from '../read/statements.ts'
import { evidenceFrom } from './evidence.ts'
import type { Library } from './library.ts'

/** A sentence of the archive that may speak of what a sentence of the draft speaks of. */
export interface Witness {
  found: ArchivedArticle
  /** The paragraph of its body; nothing for its head. */
  block: number | undefined
  /** The sentence alone. */
  text: string
  pairs: Set<string>
  read(): { starts: Words; amounts: Amount[]; quoted: Quoted[]; listings: Listing[] }
}

/** A sentence of the archive, and how much of what a sentence of the draft says it has. */
export interface Alike {
  witness: Witness
  share: number
}

/** So many articles are read for a draft, and for one of its sentences. */
const MOST_ARTICLES = 160
const MOST_FOR_ONE = 6
/** A sentence that shares less than this with another speaks of something else. */
const LEAST_ALIKE = 0.12
const MOST_WITNESSES = 8

/** The pairs of characters of a text, its numbers left out: they are what may differ. */
export function pairsOf(text: string): Set<string> {
  const folded = fold(text)
  const pairs = new Set<string>()
  let isBefore = false
  for (let at = 0; at < folded.length; at++) {
    const isWord = !isOfNumber(folded.charCodeAt(at))
    if (isWord && isBefore) pairs.add(folded.slice(at - 1, at + 1))
    isBefore = isWord
  }
  return pairs
}

/** Digits, the point between them, the percent sign. */
const isOfNumber = (code: number): boolean => (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x25

/** The sentences of the archive that a draft may be compared with. */
export class Pool {
  private readonly byPair = new Map<string, Witness[]>()
  private size = 0
  private readonly asked = new Map<string, Alike[]>()

  private constructor(readonly articles: ArchivedArticle[]) {
    for (const found of articles) for (const witness of witnessesOf(found)) this.add(witness)
  }

  static async for(library: Library, statements: Statement[]): Promise<Pool> {
    const wanted = new Map<number, number>()
    for (const statement of statements) {
      for (const number of await numbersFor(library, statement))
        wanted.set(number, (wanted.get(number) ?? 0) + 1)
    }
    const numbers = [...wanted].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_ARTICLES)
    const articles: ArchivedArticle[] = []
    for (const [number] of numbers) {
      const found = await library.article(number)
      if (found) articles.push(found)
    }
    return new Pool(articles)
  }

  private add(witness: Witness): void {
    this.size++
    for (const pair of witness.pairs) {
      const known = this.byPair.get(pair)
      if (known) known.push(witness)
      else this.byPair.set(pair, [witness])
    }
  }

  /** How much a pair of characters tells: the fewer sentences have it, the more. */
  weight(pair: string): number {
    return Math.log((this.size + SMOOTH) / ((this.byPair.get(pair)?.length ?? 0) + 1))
  }

  /** The sentences that are most like one, with how much of it they share. */
  alike(text: string): Alike[] {
    const known = this.asked.get(text) ?? this.find(text)
    this.asked.set(text, known)
    return known
  }

  private find(text: string): Alike[] {
    const pairs = pairsOf(text)
    const shared = new Map<Witness, number>()
    let all = 0
    for (const pair of pairs) {
      const weight = this.weight(pair)
      all += weight
      for (const witness of this.byPair.get(pair) ?? [])
        shared.set(witness, (shared.get(witness) ?? 0) + weight)
    }
    return [...shared]
      .map(([witness, weight]) => ({ witness, share: weight / Math.max(all, 1) }))
      .filter(({ share }) => share >= LEAST_ALIKE)
      .sort((a, b) => b.share - a.share)
      .slice(0, MOST_WITNESSES)
  }
}
/** As if there were so many sentences more: in a small pool a pair that stands once tells little. */
const SMOOTH = 30

/** Numbers of so many digits stand in few articles. */
const TELLING_DIGITS = 3

/** The newest articles in which two of the words stand, or a number and one of them; where none has two, those that have one. */
async function numbersFor(library: Library, statement: Statement): Promise<number[]> {
  const asked = anchorsOf(statement).map((text): Query => ({ ask: 'text', text }))
  const values = statement.amounts
    .filter(({ value }) => value.replace(/\D/g, '').length >= TELLING_DIGITS)
    .map(({ value }): Query => ({ ask: 'text', text: value }))
  const [first, second, third, fourth] = asked
  if (first === undefined) return []
  const pairs = [
    [first, second],
    [first, third],
    [second, third],
    [first, fourth],
    [second, fourth],
  ]
  const whole = pairs.flatMap((pair): Query[] => {
    const of = pair.filter((query) => query !== undefined)
    return of.length === 2 ? [{ ask: 'all', of }] : []
  })
  const exact: Query[] = [
    { ask: 'any', of: values },
    { ask: 'any', of: asked },
  ]
  const counted = values.length === 0 ? [] : await library.matching({ ask: 'all', of: exact }, MOST_FOR_ONE)
  const found = whole.length === 0 ? [] : await library.matching({ ask: 'any', of: whole }, MOST_FOR_ONE)
  if (found.length + counted.length > 0) return [...new Set([...counted, ...found])]
  return library.matching({ ask: 'any', of: asked.slice(0, 2) }, MOST_FOR_ONE)
}

/** Kept as long as their article is. */
const kept = new WeakMap<ArchivedArticle, Witness[]>()

function witnessesOf(found: ArchivedArticle): Witness[] {
  const known = kept.get(found) ?? witnessesIn(found)
  kept.set(found, known)
  return known
}

function witnessesIn(found: ArchivedArticle): Witness[] {
  const { kicker, headline, subhead, body } = found.article
  const head = [...kicker, headline, ...subhead].map((text) => witness(found, undefined, text))
  return [
    ...head,
    ...body.flatMap(({ text }, block) =>
      sentencesOf(text).map(([at, end]) => witness(found, block, text.slice(at, end))),
    ),
  ]
}

function witness(found: ArchivedArticle, block: number | undefined, text: string): Witness {
  let facts: ReturnType<Witness['read']> | undefined
  const read = () => {
    const starts = segment(text)
    facts ??= {
      starts,
      amounts: [...amountsIn({ text, starts })],
      quoted: quotedIn(text),
      listings: listingsIn(text),
    }
    return facts
  }
  return { found, block, text, pairs: pairsOf(text), read }
}

export const evidenceOfWitness = ({ found, block, text }: Witness): Evidence =>
  evidenceFrom(found, text.trim(), block)
