import type { Query } from '../../model/query.ts'
import type { Archive, ArchivedArticle } from '../../store/archive.ts'
import { fold, foldWithPlaces } from '../../text/fold.ts'
import { byCodePoint } from '../../text/order.ts'
import { probesOf } from './probes.ts'
import { type Shared, sharedIn } from './shared.ts'

/** An article that uses a text again, or used it before. */
export interface Reprint {
  date: string | null
  /** Its id. */
  article: string
  /** Of the text's characters those that stand in shared passages, from 0 to 1. */
  share: number
  /** The shared passages as this article prints them. */
  passages: string[]
}

/** Parts that stand in more articles than this are turns of phrase of the paper, which say nothing of reprints. */
const FORMULA = 200
/** Articles that hold so many probes are looked at. */
const LEAST_PROBES = 2
/** So many of those with the most probes are compared. */
const COMPARED = 400
/** A passage is so many characters at least, and at least so much of the text is shared by a reprint. */
const LEAST_PASSAGE = 16
const LEAST_SHARE = 0.2
/** A passage as long as this is no chance, however long the article around it is. */
const LONG_PASSAGE = 40

const bodyOf = ({ article }: ArchivedArticle): string => article.body.map(({ text }) => text).join('\n')

/**
 * Where an article was printed before or again, wholly or in part: parts of its text are asked for, and what the
 * articles that hold several of them share with it is looked at character by character. The earliest come first.
 */
export async function reprintsOf(
  archive: Archive,
  source: ArchivedArticle,
  within: (query: Query) => Query,
): Promise<Reprint[]> {
  const own = fold(bodyOf(source))
  const held = new Map<number, number>()
  for (const text of probesOf(own)) {
    const numbers = await archive.matching(within({ ask: 'text', text }), { limit: FORMULA + 1 })
    if (numbers.length > FORMULA) continue
    for (const number of numbers) held.set(number, (held.get(number) ?? 0) + 1)
  }
  const candidates = [...held]
    .filter(([, probes]) => probes >= LEAST_PROBES)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COMPARED)
  const reprints: Reprint[] = []
  for (const [number] of candidates) {
    if (number === source.number) continue
    const [found] = await archive.articles([number])
    const reprint = found && compared(own, found)
    if (reprint) reprints.push(reprint)
  }
  return inTime(reprints)
}

function compared(own: string, found: ArchivedArticle): Reprint | undefined {
  const text = bodyOf(found)
  const places: number[] = []
  const folded = foldWithPlaces(text, places)
  const shared = sharedIn(own, folded, Math.min(LEAST_PASSAGE, own.length))
  const share = shareOf(shared, own.length)
  const longest = shared.reduce((most, { own: [from, to] }) => Math.max(most, to - from), 0)
  if (share < LEAST_SHARE && longest < LONG_PASSAGE) return undefined
  return {
    ...{ date: found.date, article: found.article.id, share },
    passages: shared.map(({ other: [from, to] }) =>
      text.slice(places[from]!, places[to - 1]! + 1).replaceAll('\n', ''),
    ),
  }
}

const shareOf = (shared: Shared[], length: number): number =>
  shared.reduce((sum, { own: [from, to] }) => sum + to - from, 0) / Math.max(1, length)

/** The earliest first; what has no date comes last. */
export const inTime = (reprints: Reprint[]): Reprint[] =>
  reprints.sort((a, b) => byCodePoint(a.date ?? '~', b.date ?? '~') || byCodePoint(a.article, b.article))
