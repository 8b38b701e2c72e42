import { areMostlyOne, endingOf, endingsLike, isOneBody, placeLength } from './bodies.ts'

/** How like two names of bodies are, from 0 to 3: a slip of one; one stem; a place and more; an end and more; a place and an end. */
export function likeness(typed: string, body: string): number {
  const [mine, theirs] = [endingOf(typed), endingOf(body)]
  if (mine === '' || theirs === '' || !endingsLike(theirs).includes(mine)) return 0
  const place = placeLength(body)
  const stem = body.slice(0, body.length - theirs.length)
  const isOneStem = stem.length > 1 && typed.slice(0, typed.length - mine.length) === stem
  if (areMostlyOne(typed, body) || isOneBody(typed, body) || (isOneStem && stem.length >= place + 2)) return 3
  if (isOneStem) return 2.5
  const isOfPlace = place > 0 && typed.startsWith(body.slice(0, place))
  const isBegunSo = typed.slice(0, LONG_BEGIN) === body.slice(0, LONG_BEGIN)
  if (isBegunSo || (isOfPlace && typed.slice(0, place + 2) === body.slice(0, place + 2))) return 2
  if (typed.endsWith(body.slice(-theirs.length - 2))) return 1.6
  if (mine !== theirs) return 0
  return isOfPlace ? 1.2 : mine.length > 1 ? 0.5 : 0
}
/** 区青年联合会, 区青年志愿者协会. */
const LONG_BEGIN = 3
