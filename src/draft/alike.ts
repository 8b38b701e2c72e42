import { homophones, soundsLike } from '../text/sound/readings.ts'

/** How two texts of one length, or with one character more, differ: the characters of each, and whether they sound alike. */
export interface Difference {
  one: string
  other: string
  /** The place in the first. */
  at: number
  isSound: boolean
}

/**
 * The one stretch in which two texts differ; undefined where they are the same.
 *
 * @example differenceOf('民歌协会', '民歌学会') // { one: '协', other: '学', at: 2, isSound: false }
 */
export function differenceOf(one: string, other: string): Difference | undefined {
  if (one === other) return undefined
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  let back = 0
  while (
    back < Math.min(one.length, other.length) - at &&
    one[one.length - 1 - back] === other[other.length - 1 - back]
  )
    back++
  const [mine, theirs] = [one.slice(at, one.length - back), other.slice(at, other.length - back)]
  return { one: mine, other: theirs, at, isSound: mine !== '' && homophones(mine, theirs) }
}

/** True where two names may be one that was written wrong: a character otherwise, missing or too many, or all alike in sound. */
export function mayBeOne(one: string, other: string): boolean {
  const difference = differenceOf(one, other)
  if (!difference) return false
  const { one: mine, other: theirs } = difference
  if (one.length === other.length && homophones(one, other)) return true
  if (mine.length > 1 || theirs.length > 1) return false
  if (one.length !== other.length) return Math.min(one.length, other.length) > 2
  // Another surname is another family, unless it sounds the same.
  return difference.at > 0 || soundsLike(mine, theirs)
}
