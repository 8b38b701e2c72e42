import type { Amount } from '../../entities/figures/amount.ts'
import type { ArchivedArticle } from '../../store/archive.ts'
import { segment, type Words } from '../../text/segment/segment.ts'
import type { Evidence } from '../finding.ts'
import { amountsOf } from '../read/amounts.ts'
import { type Listing, listingsIn } from '../read/listings.ts'
import { withPlainNumbers } from '../read/printed.ts'
import { type Quoted, quotedIn } from '../read/quoted.ts'
import { sentencesOf } from '../read/statements.ts'
import { evidenceFrom } from './evidence.ts'
import { numbersOf, pairsOf } from './pairs.ts'

/** A sentence of the archive that may speak of what a sentence of the draft speaks of. */
export interface Witness {
  found: ArchivedArticle
  /** The paragraph of its body; nothing for its head. */
  block: number | undefined
  /** The sentence alone, its numbers beside what they count. */
  text: string
  printed: string
  /** Its pairs of characters and its numbers. */
  pairs: Set<string>
  /** Those of the sentences beside it and of the headline. */
  beside(): Set<string>
  read(): { starts: Words; amounts: Amount[]; quoted: Quoted[]; listings: Listing[] }
}

/** Kept as long as their article is. */
const kept = new WeakMap<ArchivedArticle, Witness[]>()

/** The sentences of an article, read once. */
export function witnessesOf(found: ArchivedArticle): Witness[] {
  const known = kept.get(found) ?? witnessesIn(found)
  kept.set(found, known)
  return known
}

function witnessesIn(found: ArchivedArticle): Witness[] {
  const { kicker, headline, subhead, body } = found.article
  const heads = [...kicker, headline, ...subhead]
  const head = heads.map((text) => witness(found, undefined, text, () => heads))
  return [
    ...head,
    ...body.flatMap(({ text }, block) => {
      const sentences = sentencesOf(text).map((place) => text.slice(...place))
      return sentences.map((sentence, at) =>
        witness(found, block, sentence, () => [
          ...heads,
          ...sentences.slice(Math.max(0, at - BESIDE), at + BESIDE + 1),
        ]),
      )
    }),
  ]
}
/** So many sentences on either side say of what one speaks. */
const BESIDE = 2

function witness(
  found: ArchivedArticle,
  block: number | undefined,
  printed: string,
  around: () => string[],
): Witness {
  let beside: Set<string> | undefined
  const text = withPlainNumbers(printed)
  let facts: ReturnType<Witness['read']> | undefined
  const read = () => {
    facts ??= factsIn(text)
    return facts
  }
  return {
    ...{ found, block, text, printed, pairs: new Set([...pairsOf(text), ...numbersOf(text)]), read },
    beside: () => {
      beside ??= pairsOf(around().join('。'))
      return beside
    },
  }
}

function factsIn(text: string): ReturnType<Witness['read']> {
  const starts = segment(text)
  return {
    starts,
    amounts: amountsOf(text, starts),
    quoted: quotedIn(text),
    listings: listingsIn(text),
  }
}

export const evidenceOfWitness = ({ found, block, printed }: Witness): Evidence =>
  evidenceFrom(found, printed.trim(), block)
