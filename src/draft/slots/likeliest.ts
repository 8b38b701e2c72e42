import { ANOTHER } from '../another.ts'
import type { Pool } from '../ask/pool.ts'
import { endingOf } from '../bodies.ts'
import { isOfOtherWhole } from '../elsewhere.ts'
import { clauseAround } from '../read/clause.ts'
import type { Statement } from '../read/statements.ts'
import type { Candidate } from './candidate.ts'
import { candidatesOf } from './candidates.ts'
import { chancesOf } from './chance.ts'
import { mayBeOfOthers } from './facts.ts'
import { withoutOtherWords } from './other-words.ts'
import type { Side } from './side.ts'
import type { SlotKind } from './slot-kind.ts'

/**
 * From here on a candidate is said: of those just above, three in four that took no part in the learning were wrong, of all
 * more than nine in ten (bench/README.md).
 */
const LEAST: Record<SlotKind, number> = {
  ...{ quoted: 0.74, unit: 0.65, person: 0.65, office: 0.65, slip: 0.66 },
  ...{ figure: 0.78, body: 0.72, item: 0.85 },
}
/**
 * Whom no reader of names takes for somebody; an office that many have; one item of a row of which the others are told; a
 * body of the same kind.
 */
const [LEAST_OF_UNREAD, LEAST_OF_OTHERS, LEAST_IN_ROW, LEAST_OF_KIND] = [0.76, 0.7, 0.74, 0.7]
/** A draft that is typed for hours asks of every stage of its sentences. */
const MOST_KEPT = 20_000

/** A candidate with how likely it is wrong. */
export interface Likely extends Candidate {
  chance: number
}

/** Of sentences that were asked: of a draft that is typed all but one are the same. */
const kept = new WeakMap<Pool, Map<string, Likely[]>>()

/** What a sentence may have otherwise than the archive, the likeliest first, with places in the sentence. */
export function likeliestOf(statement: Statement, pool: Pool): Likely[] {
  const known = kept.get(pool) ?? new Map<string, Likely[]>()
  kept.set(pool, known)
  const alone = asAlone(statement)
  const key = keyOf(alone)
  const answer = known.get(key)
  if (answer) return answer
  const found = find(alone, pool)
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, found)
  return found
}

function find(statement: Statement, pool: Pool): Likely[] {
  const candidates = withoutOtherWords(
    candidatesOf(statement, pool).filter(
      (candidate) => !isOfAnother(candidate, statement) && !isOfDateline(candidate, statement),
    ),
    statement,
  )
  const chances = chancesOf(candidates)
  const likely = candidates
    .map((candidate, index) => ({ ...candidate, chance: chances[index]! }))
    .filter((own) => own.chance >= leastOf(own) && !isOfOtherWhole(statement, own.witness))
    .sort((a, b) => sureness(b) - sureness(a))
  return likely.filter((own) => !likely.some((other) => isNarrower(other, own) || isWhole(other, own)))
}

function leastOf(candidate: Candidate): number {
  const { kind, mine, theirs, row, bearing } = candidate
  if (kind === 'person' && (mine.isUnread || theirs.isUnread)) return LEAST_OF_UNREAD
  if (kind === 'office' && !bearing && mayBeOfOthers(candidate)) return LEAST_OF_OTHERS
  if (kind === 'body' && areOfOneKind(mine, theirs)) return LEAST_OF_KIND
  return row ? LEAST_IN_ROW : LEAST[kind]
}

const areOfOneKind = ({ printed }: Side, { printed: other }: Side): boolean =>
  endingOf(printed) !== '' && endingOf(printed) === endingOf(other)

/** The item that is another one is said, not the row in which it stands. */
const isNarrower = ({ kind, mine }: Candidate, other: Candidate): boolean =>
  other.kind === 'quoted' &&
  (kind === 'quoted' || kind === 'item') &&
  other.mine.at <= mine.at &&
  mine.end <= other.mine.end &&
  mine.printed.length < other.mine.printed.length

/** Of a body with its place and without, of a number with its unit and without, the whole is said. */
const isWhole = (one: Candidate, { kind, mine, theirs }: Candidate): boolean =>
  (kind === 'body' || kind === 'figure') &&
  one.kind === kind &&
  one.theirs.printed.includes(theirs.printed) &&
  one.mine.at <= mine.at &&
  mine.end <= one.mine.end &&
  one.mine.printed.length + one.theirs.printed.length > mine.printed.length + theirs.printed.length

/** A character is the least that may be otherwise; of several bodies one of the same kind was meant. */
function sureness({ kind, chance, mine, theirs }: Likely): number {
  if (kind === 'slip') return chance + OF_SLIP
  return kind === 'body' && areOfOneKind(mine, theirs) ? chance + OF_KIND : chance
}
const [OF_SLIP, OF_KIND] = [0.1, 0.1]

/** Somebody more, or another body, may do the same. */
const isOfAnother = ({ kind, mine }: Candidate, statement: Statement): boolean =>
  (kind === 'body' || kind === 'person') && ANOTHER.test(clauseAround(statement, mine))

/** 某地某日电（记者…: who reports is of this article alone. */
const isOfDateline = ({ kind, mine }: Candidate, { text }: Statement): boolean =>
  kind === 'person' && DATELINE.test(text.slice(0, mine.at))
const DATELINE = /[电讯][^。]{0,6}记者[^）)。：]{0,20}$/

/** The same words may be read otherwise in another paragraph: within a quotation that began before. */
const keyOf = ({ text, starts, names, amounts, quoted, listings }: Statement): string =>
  [
    ...[text, starts.join('')],
    names.map(({ kind, at, end }) => `${kind}${at}-${end}`),
    ...[amounts, quoted, listings].map((ranges) => ranges.map(({ at, end }) => `${at}-${end}`)),
  ].join('\n')

/** A sentence without its paragraph. */
function asAlone(statement: Statement): Statement {
  const { text, at: from, end: to, starts, names, amounts, quoted, listings } = statement
  const moved = <Item extends { at: number; end: number }>(items: Item[]): Item[] =>
    items.map((item) => ({ ...item, at: item.at - from, end: item.end - from }))
  return {
    ...{ block: statement.block, text: text.slice(from, to), at: 0, end: to - from },
    ...{ starts: starts.slice(from, to + 1), names: moved(names), amounts: moved(amounts) },
    ...{ quoted: moved(quoted), listings: moved(listings) },
  }
}
