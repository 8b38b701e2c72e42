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
  const most = Math.min(one.text.length, other.text.length) - 1
  let same = 0
  while (same < most && one.text[same] === other.text[same]) same++
  while (same > 0 && !(starts[one.at + same] && otherStarts[other.at + same])) same--
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
  const most = Math.min(one.text.length, other.text.length) - 1
  let same = 0
  while (same < most && one.text.at(-1 - same) === other.text.at(-1 - same)) same++
  while (same > 0 && !(starts[one.end - same] && otherStarts[other.end - same])) same--
  const cut = ({ at, end, text }: Stretch): Stretch => ({
    ...{ at, end: end - same },
    text: text.slice(0, text.length - same),
  })
  return [cut(one), cut(other)]
}
