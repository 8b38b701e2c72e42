import type { Words } from '../../text/segment/segment.ts'

/** A stretch of a text. */
export interface Stretch {
  at: number
  end: number
  text: string
}

/** What two stretches do not begin with alike, by whole words: 工业部 | 部长, 工业部 | 轻工业司司长. */
export function apartFrom(
  one: Stretch,
  starts: Words,
  other: Stretch,
  otherStarts: Words,
): [Stretch, Stretch] {
  const same = sameOf(
    one,
    other,
    (by) => one.text[by] === other.text[by],
    (by) => starts[one.at + by] !== 0 && otherStarts[other.at + by] !== 0,
  )
  const cut = ({ at, end, text }: Stretch): Stretch => ({ at: at + same, end, text: text.slice(same) })
  return [cut(one), cut(other)]
}

/** What two stretches do not end with alike, by whole words. */
export function apartBefore(
  one: Stretch,
  starts: Words,
  other: Stretch,
  otherStarts: Words,
): [Stretch, Stretch] {
  const same = sameOf(
    one,
    other,
    (by) => one.text.at(-1 - by) === other.text.at(-1 - by),
    (by) => starts[one.end - by] !== 0 && otherStarts[other.end - by] !== 0,
  )
  const cut = ({ at, end, text }: Stretch): Stretch => ({
    ...{ at, end: end - same },
    text: text.slice(0, text.length - same),
  })
  return [cut(one), cut(other)]
}

/** How many characters of two stretches are the same from an end of them on, up to where a word ends in both; of each one is left. */
function sameOf(
  one: Stretch,
  other: Stretch,
  isSame: (by: number) => boolean,
  isEdge: (by: number) => boolean,
): number {
  const most = Math.min(one.text.length, other.text.length) - 1
  let same = 0
  while (same < most && isSame(same)) same++
  while (same > 0 && !isEdge(same)) same--
  return same
}
