import { isHan } from '../../text/han.ts'
import { Break, nextWord, type Stripped, wordBefore } from './stripped.ts'

/** A stretch of a draft, and one of the archive that may stand for it: places of the two stripped texts. */
export interface Slot {
  from: number
  to: number
  at: number
  end: number
  /** So many characters are the same before and behind. */
  before: number
  behind: number
}

/** Two stretches, with how much around them is the same. */
export function slotOf(draft: Stripped, [from, to]: Span, archive: Stripped, [at, end]: Span): Slot {
  const before = sameBefore(draft.text, from, archive.text, at)
  const behind = sameBehind(draft.text, to, archive.text, end)
  return { from, to, at, end, before, behind }
}
type Span = [from: number, to: number]

const MOST_WORDS = 3
const MOST_LENGTH = 10
const MOST_SAME = 10
/** So many characters around must be the same. */
export const LEAST_SAME = 2

/** Where a few words end that begin somewhere, with no mark between. */
export function endsFrom(
  stripped: Stripped,
  from: number,
  mostWords = MOST_WORDS,
  mostLength = MOST_LENGTH,
): number[] {
  const { text, breaks } = stripped
  const ends: number[] = []
  for (let end = from; end < text.length && ends.length < mostWords; ) {
    end = nextWord(stripped, end)
    if (end - from > mostLength) break
    ends.push(end)
    if (breaks[end]! >= Break.mark) break
  }
  return ends
}

/** The words that two texts have otherwise between what is the same. */
export function* slotsIn(draft: Stripped, archive: Stripped): Generator<Slot> {
  const ends = archive.words.map((word, at) => (word === 0 ? [] : endsFrom(archive, at)))
  for (let from = 0; from < draft.text.length; from++) {
    if (draft.words[from] === 0) continue
    const own = endsFrom(draft, from)
    for (let at = 0; at < archive.text.length; at++) {
      if (archive.words[at] === 0) continue
      const before = sameBefore(draft.text, from, archive.text, at)
      if (before === 0 && !(isApart(draft, from) && isApart(archive, at))) continue
      for (const to of own)
        for (const end of ends[at]!) {
          const behind = sameBehind(draft.text, to, archive.text, end)
          if (before + behind < LEAST_SAME) continue
          if (behind === 0 && !(isApart(draft, to) && isApart(archive, end))) continue
          const slot = { from, to, at, end, before, behind }
          if (areTrimmed(slot, draft, archive)) yield slot
        }
    }
  }
}

const isApart = ({ breaks }: Stripped, at: number): boolean => breaks[at]! >= Break.pause

/** The same words at one end are no part of what is otherwise. */
function areTrimmed({ from, to, at, end }: Slot, draft: Stripped, archive: Stripped): boolean {
  const first = (stripped: Stripped, begin: number, over: number) =>
    stripped.text.slice(begin, Math.min(over, nextWord(stripped, begin)))
  const last = (stripped: Stripped, begin: number, over: number) =>
    stripped.text.slice(Math.max(begin, wordBefore(stripped, over)), over)
  return (
    first(draft, from, to) !== first(archive, at, end) && last(draft, from, to) !== last(archive, at, end)
  )
}

/** Single characters that are otherwise within a word, or a name, of the archive. */
export function* slipsIn(
  draft: Stripped,
  archive: Stripped,
  names: [from: number, to: number][],
  leastSame = LEAST_SAME,
): Generator<Slot> {
  for (const [begin, over] of names)
    for (let from = 0; from + over - begin <= draft.text.length; from++) {
      const wrong = onlyDifference(draft.text, from, archive.text, begin, over)
      if (wrong < 0 || !isHan(draft.text.charCodeAt(from + wrong))) continue
      const [mine, theirs] = [from + wrong, begin + wrong]
      const slot = slotOf(draft, [mine, mine + 1], archive, [theirs, theirs + 1])
      if (slot.before + slot.behind >= leastSame) yield slot
    }
}

/** The place of the one character in which two stretches of one length differ; below nought where more do, or none. */
function onlyDifference(one: string, from: number, other: string, at: number, end: number): number {
  let wrong = -1
  for (let place = 0; at + place < end; place++) {
    if (one[from + place] === other[at + place]) continue
    if (wrong >= 0) return -1
    wrong = place
  }
  return wrong
}

/**
 * Words of which an article says nothing, and words that it has in no place of the draft, whatever stands around; for a
 * draft that is told by the article but for them.
 */
export function* strangersIn(
  draft: Stripped,
  archive: Stripped,
  isUntold: (from: number, to: number) => boolean,
  isOnlyThere: (at: number, end: number) => boolean,
): Generator<Slot> {
  const theirs: [at: number, end: number][] = []
  for (let at = 0; at < archive.text.length; at++)
    if (archive.words[at] !== 0)
      for (const end of endsFrom(archive, at))
        if (end - at >= LEAST_SAME && isOnlyThere(at, end)) theirs.push([at, end])
  for (let from = 0; from < draft.text.length; from++) {
    if (draft.words[from] === 0) continue
    for (const to of endsFrom(draft, from)) {
      if (to - from < LEAST_SAME || !isUntold(from, to)) continue
      for (const [at, end] of theirs) {
        const slot = slotOf(draft, [from, to], archive, [at, end])
        if (slot.before === 0 || slot.behind === 0) yield slot
      }
    }
  }
}

function sameBefore(one: string, from: number, other: string, at: number): number {
  const most = Math.min(MOST_SAME, from, at)
  let same = 0
  while (same < most && one[from - 1 - same] === other[at - 1 - same]) same++
  return same
}

function sameBehind(one: string, to: number, other: string, end: number): number {
  const most = Math.min(MOST_SAME, one.length - to, other.length - end)
  let same = 0
  while (same < most && one[to + same] === other[end + same]) same++
  return same
}
