import type { Piece } from '../piece.ts'
import type { Amount } from './amount.ts'
import { deedBehind, thingBehind } from './thing-behind.ts'
import { BETWEEN } from './words.ts'

/** 7天内办结, 限5日内: how long something may take. */
const WITHIN = /^(?:之内|以内|内)/

/** What has to be done in so much time: 办结 behind 诉求7天内, with what it is done to where that stands before. */
export function deadlineOf({ text, starts }: Piece, { at: begin, end }: Amount, before: string): string {
  const within = WITHIN.exec(text.slice(end, end + 2))
  if (!within) return ''
  const at = end + within[0].length
  const deed = deedBehind(text, starts, at)
  if (BETWEEN.has(deed)) return ''
  const thing = deed === '' ? '' : thingBehind(text, starts, at + deed.length)
  const isNear = text.slice(begin - before.length, begin) === before
  return (deed + thing).length < 2 ? '' : (isNear ? before : '') + deed + thing
}
