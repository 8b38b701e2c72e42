import { fold } from '../../text/fold.ts'

/** Last items that begin with so many same characters are one, however the sentence goes on. */
const SAME = 3

/** In which order: no part of what is done. */
export const IN_TURN = /^(?:先|再|后|又|然后|接着|随后|而后|末了|最后|首先|其次)(?=..)/
const plainItem = (item: string): string => fold(item).replace(IN_TURN, '')

/** True for two items that are one, without what sentences say before the first and behind the last. */
export function isSameItem(one: string, other: string, isFirst: boolean, isLast: boolean): boolean {
  const [mine, theirs] = [plainItem(one), plainItem(other)]
  if (mine === theirs || (isFirst && unheaded(mine) === unheaded(theirs))) return true
  if (areLongAlike(mine, theirs)) return true
  if (Math.min(mine.length, theirs.length) < 2) return false
  return (
    (isFirst && (mine.endsWith(theirs) || theirs.endsWith(mine) || mine.slice(-2) === theirs.slice(-2))) ||
    (isLast &&
      (mine.startsWith(theirs) || theirs.startsWith(mine) || mine.slice(0, SAME) === theirs.slice(0, SAME)))
  )
}

/** What may stand before the first of a row. */
const HEAD = /^.*(?:是|为|即|有|靠)(?=.)/
export const unheaded = (item: string): string => item.replace(HEAD, '')

/** 人员集中办公, 集中办公: who or what it is done with may stand before a longer one. */
function areLongAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= LONG && long.endsWith(short) && !PAIR.test(long.slice(0, -short.length))
}
const LONG = 4
const PAIR = /[和及与]$/

/** 报到、亮相之后: what has been told so far, not the whole row; 甲、乙之间: what lies between two of it. */
const SO_FAR = /^(?:之后|以后|之前|以前|之外|以外|之间|之中|后|前|时|两[地处村家])/
export function isSpokenOn(item: string, other: string): boolean {
  let same = 0
  while (same < other.length && item[same] === other[same]) same++
  return same > 1 && SO_FAR.test(item.slice(same))
}

/** Which item of the archive's row each one of ours is, in their order; undefined where one is none of them. */
export function placesIn(items: string[], whole: string[]): number[] | undefined {
  const places: number[] = []
  for (const [index, item] of items.entries()) {
    const from = (places.at(-1) ?? -1) + 1
    const at = whole.findIndex(
      (other, place) =>
        place >= from &&
        isSameItem(
          item,
          other,
          index === 0 || place === 0,
          index === items.length - 1 || place === whole.length - 1,
        ),
    )
    if (at < 0) return undefined
    places.push(at)
  }
  return places
}
