import type { Piece } from '../piece.ts'
import type { Candidate } from './candidate.ts'
import { sharedIn } from './steps-in-order.ts'

const NAME = /[三四五六七八九十][\u4e00-\u9fff]{2,5}(?=[，：])/g
const BEFORE = /[的，。；：]/
/** So many of anything are no name: 三项措施, 四个方面. */
const COUNTS = /^.[个项条种类点大件位名家次方面年月日天周人岁成]/
const OF_PROMISE = 4
const REACH = 90

/** Names that say how many, with just so many clauses behind that each take up a character of them: 四灯办件，红灯…，黄灯…. */
export function promiseKeptIn({ text }: Piece): Candidate[] {
  return [...text.matchAll(NAME)].flatMap(({ 0: name, index: at }) => {
    if (COUNTS.test(name) || (at > 0 && !BEFORE.test(text[at - 1]!))) return []
    const end = at + name.length
    const steps = sharedIn(name, text.slice(end + 1, end + REACH).split('。')[0]!)
    return steps ? [{ at, end, evidence: OF_PROMISE, steps, isTelling: true, isDistinct: true }] : []
  })
}
