import type { Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { OF_DOING, OF_GRAMMAR, OF_MEETING, type Side, type Sided, sideOf } from './side.ts'
import { GENERAL, type SlotKind } from './slot-kind.ts'
import { endsFrom, type Slot, slotOf } from './slots.ts'
import { Break, placeFrom, wordBefore } from './stripped.ts'

/** What a sentence names: somebody, a body, an office, words that are quoted, an item of a row. */
export interface Named {
  kind: Extract<SlotKind, 'person' | 'body' | 'office' | 'quoted' | 'item'>
  from: number
  to: number
  side: Side
  /** Who has an office that stands before a name. */
  bearer?: string | undefined
}

/** A body with its place and the one it is of has so many words and characters. */
const [MOST_WORDS, MOST_LENGTH] = [5, 16]

/** Kept as long as the sentence is. */
const kept = new WeakMap<Sided, Named[]>()

/** All that a sentence names, of what holds another the longer one. */
export function namedIn(sided: Sided): Named[] {
  const known = kept.get(sided) ?? [...readIn(sided)]
  kept.set(sided, known)
  return known
}

function* readIn(sided: Sided): Generator<Named> {
  const { stripped, people, bodies, quoted, rows } = sided
  for (const [kind, ranges] of [
    ['person', people],
    ['body', bodies],
  ] as const)
    for (const [at, end] of longest(ranges)) {
      const to = stripped.places.indexOf(end - 1) + 1
      const from = kind === 'body' ? bodyBegin(sided, at, end) : stripped.places.indexOf(at)
      const side = from >= 0 && to - from > 1 ? sideOf(sided, from, to) : undefined
      // 区政协会议定调: who meets is no body of its own.
      if (side && !(kind === 'body' && OF_MEETING.test(side.printed))) yield { kind, from, to, side }
    }
  for (const [kind, ranges] of [
    ['quoted', quoted],
    ['item', rows.flat()],
  ] as const)
    for (const [at, end] of ranges) {
      const [from, to] = [placeFrom(stripped, at), placeFrom(stripped, end)]
      if (to - from > 1 && end - at <= MOST_PRINTED) yield { kind, from, to, side: sideOf(sided, from, to) }
    }
  const isTaken = ({ at, end }: Side) =>
    [...people, ...bodies].some(([one, other]) => one < end && at < other)
  for (let from = 0; from < stripped.text.length; ) {
    const last = stripped.words[from] === 0 ? undefined : lastFrom(sided, from)
    // 某协会的会长: a body is read by itself, and the office behind it, too.
    const isOwn = last !== undefined && !isTaken(last.side)
    if (isOwn) yield last
    if (isOwn && last.kind === 'body') yield* withDeeds(sided, last)
    from = isOwn ? last.to : from + 1
  }
}

/** 新开发银行: a body the name of which has what is done in it, as far as no word of grammar stands before. */
function* withDeeds(sided: Sided, { from, to, side: { printed } }: Named): Generator<Named> {
  const { words, breaks } = sided.stripped
  if (to - from > LONGEST_ENDING || GENERAL.test(printed)) return
  let begin = from
  let hasDeed = false
  while (begin > 0 && breaks[begin] === Break.none) {
    const before = wordBefore(sided.stripped, begin)
    if (to - before > MOST_LENGTH || OF_NO_BODY.has(words[before]!)) break
    if (OF_GRAMMAR.has(words[before]!)) hasDeed = true
    begin = before
  }
  if (hasDeed) yield { kind: 'body', from: begin, to, side: sideOf(sided, begin, to) }
}
/** What is longer has a name without. */
const LONGEST_ENDING = 3
const OF_NO_BODY = new Set<number>([WordClass.time, WordClass.numeral, WordClass.function])

/** What is longer is no word of a sentence. */
const MOST_PRINTED = 40

/** Where a body begins behind what is done with it, which readers of names may take for a part of it. */
function bodyBegin({ stripped: { places, words }, starts, people }: Sided, at: number, end: number): number {
  let begin = people.find(([from, to]) => from === at && to < end)?.[1] ?? at
  while (begin < end && OF_GRAMMAR.has(starts[begin]!)) begin = nextStart(starts, begin)
  const from = places.indexOf(begin)
  return end - begin < LEAST_LENGTH || words[from] === 0 ? -1 : from
}
const LEAST_LENGTH = 3

const nextStart = (starts: Words, place: number): number => {
  let next = place + 1
  while (starts[next] === 0) next++
  return next
}

/** The longest body or office that begins somewhere. */
function lastFrom(sided: Sided, from: number): Named | undefined {
  let last: Named | undefined
  const { words } = sided.stripped
  for (const to of endsFrom(sided.stripped, from, MOST_WORDS, MOST_LENGTH)) {
    // What is done, and when, is no part of what does it.
    if (OF_DOING.has(words[wordBefore(sided.stripped, to)]!)) break
    const side = sideOf(sided, from, to)
    if (side.isOffice && !isOfSome(side))
      last = { kind: 'office', from, to, side, bearer: bearerOf(sided, side) }
    else if (side.isBody) last = { kind: 'body', from, to, side }
  }
  return last
}

const bearerOf = ({ people, text }: Sided, { end }: Side): string | undefined => {
  const bearer = people.find(([at]) => at === end)
  return bearer && text.slice(...bearer)
}

/** 两位书记 are of some, 书记代表 is what somebody does. */
const isOfSome = ({ printed }: Side): boolean =>
  /^[一二两三四五六七八九十各]/.test(printed) || OF_DEED.test(printed)
const OF_DEED = /(?:长|书记|主席|主任)代表$/

const longest = (ranges: [at: number, end: number][]): [at: number, end: number][] =>
  ranges.filter(
    ([at, end], index) =>
      !ranges.some(
        ([one, other], place) => one <= at && end <= other && (other - one > end - at || place < index),
      ),
  )

/** What each of two sentences names that the other does not, of one kind, wherever it stands. */
export function* othersNamed(
  draft: Sided,
  archive: Sided,
  isTold: (mine: Named) => boolean,
): Generator<Slot & { kind: Named['kind'] }> {
  for (const mine of namedIn(draft)) {
    const { kind, from, to, bearer } = mine
    if (isTold(mine)) continue
    for (const other of namedIn(archive)) {
      if (other.kind !== kind || draft.text.includes(other.side.printed)) continue
      if (bearer !== undefined && other.bearer !== undefined && bearer !== other.bearer) continue
      yield { kind, ...slotOf(draft.stripped, [from, to], archive.stripped, [other.from, other.to]) }
    }
  }
}
