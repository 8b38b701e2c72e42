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

interface Near {
  distance: number
  from: number
  to: number
}

/** Of places as near as each other the one that is as long as what is looked for. */
const isBetter = (one: Near, other: Near, length: number): boolean =>
  one.distance < other.distance ||
  (one.distance === other.distance &&
    Math.abs(one.to - one.from - length) < Math.abs(other.to - other.from - length))

/**
 * How many characters must be changed so that a text stands in another, and where it then stands; undefined where that
 * is more than `most`.
 */
export function nearestIn(wanted: string, text: string, most: number): Near | undefined {
  const length = wanted.length
  // Two rows each, used in turn: a new one for every character was a seventh of the time of a check.
  let [before, now] = [new Uint16Array(length + 1), new Uint16Array(length + 1)]
  let [begins, from] = [new Uint32Array(length + 1), new Uint32Array(length + 1)]
  for (let index = 0; index <= length; index++) before[index] = index
  let best: Near | undefined
  for (let at = 1; at <= text.length; at++) {
    const code = text.charCodeAt(at - 1)
    now[0] = 0
    from[0] = at
    for (let index = 1; index <= length; index++) {
      const change = before[index - 1]! + (wanted.charCodeAt(index - 1) === code ? 0 : 1)
      const missing = now[index - 1]! + 1
      const least = Math.min(change, missing, before[index]! + 1)
      now[index] = least
      from[index] =
        least === change ? begins[index - 1]! : least === missing ? from[index - 1]! : begins[index]!
    }
    const distance = now[length]!
    if (distance <= most) {
      const found = { distance, from: from[length]!, to: at }
      if (!best || isBetter(found, best, length)) best = found
    }
    ;[before, now] = [now, before]
    ;[begins, from] = [from, begins]
  }
  return best
}
