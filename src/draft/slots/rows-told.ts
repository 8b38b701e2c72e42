import { pairsOf, shareTold } from '../ask/pairs.ts'
import { type Witness, witnessesOf } from '../ask/witness.ts'
import type { Listing } from '../read/listings.ts'
import { numberedIn } from '../read/numbered.ts'
import type { Statement } from '../read/statements.ts'
import { isWithin } from '../within.ts'
import { apartBefore, apartFrom, type Stretch } from './apart.ts'
import type { Candidate } from './candidate.ts'
import { type Asked, compared } from './compared.ts'
import { itemsIn } from './items.ts'

/** Of so many of the likest sentences the article is asked for a row. */
const MOST_ARTICLES = 3
/** A row has so many items of so many characters. */
const [LEAST_ITEMS, LEAST_LENGTH, LONGEST] = [3, 2, 24]
/** An item of which so much is told is told; one of which no more than so much is, is not. */
const [TOLD, UNTOLD] = [0.75, 0.5]
/** A row may be told in so many sentences before and behind the likest one. */
const [BEFORE, BEHIND] = [1, 4]
/** What parts what an article tells one by one. */
const BETWEEN = /[、，,；;：:。！？“”‘’（）()\s①-⑩]|[一二三四五六七八九十](?:是|要)|以及|[和及与]/g

/** The items of rows of which an article tells all others, beside what it tells in their place. */
export function candidatesInRows(asked: Asked): Candidate[] {
  const { statement, alike } = asked
  const candidates: Candidate[] = []
  const done = new Set<string>()
  const rows = rowsOf(statement)
  const regions =
    rows.length === 0 ? [] : alike.slice(0, MOST_ARTICLES).map(({ witness }) => regionOf(witness))
  for (const items of rows)
    for (const { told, segments } of regions) {
      const shares = items.map(({ text }) => shareTold(text, told))
      const untold = items.filter((_, index) => shares[index]! <= UNTOLD)
      const [mine] = untold
      const others = shares.filter((share) => share >= TOLD)
      if (!mine || untold.length > 1 || others.length < LEAST_ITEMS - 1) continue
      const share = shares[items.indexOf(mine)]!
      const row = { told: others.length, of: items.length, share: Math.round(100 * share) }
      for (const theirs of inItsPlace(mine, items, segments)) {
        const [begun, other] = apartFrom(mine, statement.starts, theirs, theirs.witness.read().starts)
        const [own, meant] = apartBefore(begun, statement.starts, other, theirs.witness.read().starts)
        const key = `${own.at}-${own.end}${meant.text}`
        if (done.has(key)) continue
        done.add(key)
        const candidate = compared({ kind: 'item', row }, own, { ...meant, witness: theirs.witness }, asked)
        if (candidate) candidates.push(candidate)
      }
    }
  return candidates
}

/** The rows of a sentence, of pauses and of clauses of one length, and those that are numbered. */
function rowsOf({ text, starts, at, end, listings }: Statement): Stretch[][] {
  const rows = listings
    .filter(areParallel)
    .map((listing) => itemsIn(text, starts, listing).map(([from, to]) => stretch(text, from, to)))
  const about = text.slice(at, end)
  const numbered = numberedIn(about).map(({ items }) =>
    items.map(([from, to]) =>
      stretch(text, at + from, at + from + about.slice(from, to).search(/[，；。、]?\s*$/)),
    ),
  )
  return [...rows, ...numbered].filter(
    (items) =>
      items.length >= LEAST_ITEMS &&
      items.every((item) => item.text.length >= LEAST_LENGTH && item.text.length <= LONGEST),
  )
}

/** Clauses follow each other everywhere: a row has them alike. */
const areParallel = ({ isOfClauses, items }: Listing): boolean => {
  const lengths = items.map((item) => item.length)
  return !isOfClauses || Math.max(...lengths) - Math.min(...lengths) <= MOST_APART
}
const MOST_APART = 2

const stretch = (text: string, at: number, end: number): Stretch => ({ at, end, text: text.slice(at, end) })

interface Segment extends Stretch {
  witness: Witness
}

/** What the sentences of an article around one tell, one by one. */
function regionOf(witness: Witness): { told: Set<string>; segments: Segment[] } {
  const all = witnessesOf(witness.found)
  const at = all.indexOf(witness)
  const sentences = all.slice(Math.max(0, at - BEFORE), at + BEHIND + 1)
  return {
    told: pairsOf(sentences.map(({ text }) => text).join('。')),
    segments: sentences.flatMap(segmentsOf),
  }
}

/** What an article tells beside the items of a row that it has, and is none of them: the likest of it. */
function inItsPlace(mine: Stretch, items: Stretch[], segments: Segment[]): Segment[] {
  const others = items.filter((item) => item !== mine)
  const isOf = ({ text }: Stretch) => others.some((item) => isSame(item.text, text))
  const used = segments.flatMap((segment, index) => (isOf(segment) ? [index] : []))
  // 区科协, 区科学技术协会: said in short, or 长效, 长效机制: with more to it.
  const isSaid = ({ text }: Stretch) =>
    isWithin(mine.text, text) || (text.length >= LEAST_LENGTH && mine.text.startsWith(text))
  if (used.length < 2 || segments.some(isSaid)) return []
  return segments
    .slice(Math.max(0, used[0]! - 1), used.at(-1)! + 2)
    .filter(
      (segment) => !isOf(segment) && segment.text.length >= LEAST_LENGTH && segment.text.length <= LONGEST,
    )
    .sort((one, other) => likeness(other, mine) - likeness(one, mine))
    .slice(0, MOST)
}
const MOST = 2

const isSame = (item: string, segment: string): boolean =>
  segment.includes(item) ||
  (segment.length >= LEAST_LENGTH && item.includes(segment)) ||
  shareTold(item, pairsOf(segment)) >= TOLD

/** The same ending and as many characters are what items of one row have in common. */
const likeness = ({ text }: Stretch, mine: Stretch): number =>
  Number(text.at(-1) === mine.text.at(-1)) +
  Number(text[0] === mine.text[0]) -
  Math.abs(text.length - mine.text.length) / LONGEST

function segmentsOf(witness: Witness): Segment[] {
  const { text } = witness
  const segments: Segment[] = []
  let from = 0
  for (const match of text.matchAll(BETWEEN)) {
    if (match.index > from) segments.push({ ...stretch(text, from, match.index), witness })
    from = match.index + match[0].length
  }
  if (from < text.length) segments.push({ ...stretch(text, from, text.length), witness })
  return segments
}
