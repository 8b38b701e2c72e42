import type { Piece } from '../piece.ts'
import { wordBefore } from '../words-around.ts'
import type { Amount } from './amount.ts'
import { changeWordsBefore } from './change.ts'
import { isPlaceOnly } from './thing.ts'
import { thingBefore } from './thing-before.ts'
import { WEAK } from './words.ts'

/** What stands between two values of one list. */
const BETWEEN_VALUES = /^(?:[、和与及，]|以及)$/
/** What says that each value is of another thing. */
const EACH = /分别[^，。；：]{0,10}$/
const JOINT = /[、和与及]/
/** No list of values is longer; text of nothing else would be read again from each of them. */
const MOST = 12

/** How many values of one kind stand in a row from one on. */
function valuesInRow({ text }: Piece, amounts: Amount[], from: number): number {
  let count = 1
  for (let at = from; at + 1 < amounts.length && count < MOST; at++) {
    const [one, next] = [amounts[at]!, amounts[at + 1]!]
    if (next.unit !== one.unit || !BETWEEN_VALUES.test(text.slice(one.end, next.at))) break
    count++
  }
  return count
}

/**
 * What several values in a row are of, in their order: the things that are listed before 分别, or else the last that
 * their sentence counted, each with the words of the change. Nothing where they are no such row; empty names where
 * nobody can tell which value is whose.
 */
export function parallelThings(
  piece: Piece,
  amounts: Amount[],
  index: number,
  recent: string[],
): string[] | undefined {
  const { text } = piece
  const { at } = amounts[index]!
  const change = changeWordsBefore(text, at)
  const each = EACH.exec(text.slice(Math.max(0, at - 16), at))
  if (!each && change === '') return undefined
  const count = valuesInRow(piece, amounts, index)
  if (count < 2) return undefined
  const listed = each ? thingsListed(piece, text.lastIndexOf(each[0], at), count) : []
  const things = listed.length === count ? listed : recent.slice(-count)
  if (things.length < count || things.some(isOfPlace)) return Array.from({ length: count }, () => '')
  return things.map((thing) => thing + change)
}

/** A place has something that stands elsewhere. */
const isOfPlace = (thing: string) => isPlaceOnly(thing) || /.[省市县区乡镇村州旗]$/.test(thing)

/** So many things of the list that ends at a place; what only the last says is of all: 产量 in 粮食、棉花产量. */
function thingsListed({ text, starts }: Piece, end: number, count: number): string[] {
  const things: string[] = []
  for (let at = end; things.length < count; ) {
    const thing = thingBefore(text, starts, at)
    if (thing.length < 2 || /\d/.test(thing)) return []
    things.unshift(thing)
    at -= thing.length + 1
    if (things.length < count && !JOINT.test(text[at] ?? '')) return []
  }
  const shared = text.slice(wordBefore(starts, end), end)
  const isOfAll = WEAK.has(shared) || /.[率量额值比数]$/.test(shared)
  return things.map((thing) => (!isOfAll || thing.endsWith(shared) ? thing : thing + shared))
}
