import { parseNumber } from '../../text/numerals.ts'
import type { Witness } from '../ask/witness.ts'
import { allOf } from '../elsewhere.ts'

/** How many there are of what: 四, 件事. */
export interface Count {
  count: number
  /** The measure word, and what is counted as far as it is said. */
  thing: string
}

const NUMERALS = [...'〇一二三四五六七八九十', '十一', '十二']
const COUNT = /(\d{1,2}|[两三四五六七八九十])([个件条步项种类句点层级招]“?[^，。：；、“”]{0,4})/g

/** What a text counts. */
export const countsIn = (text: string): Count[] =>
  [...text.matchAll(COUNT)].map(([, count, thing]) => ({ count: parseNumber(count!)!, thing: thing! }))

/** True where an article has as many of what is counted: 四件事, 6个法子, “四议”. */
export function isCountedThere(found: Witness['found'], { count, thing }: Count): boolean {
  // 三件事一件不少, 三个零里: what is counted is said first.
  const [measure, of] = [thing[0]!, thing.slice(1).replace(/[“”]/g, '').slice(0, 2)]
  const numeral = `(?:${count}|${NUMERALS[count]})`
  const isName =
    of === '' ? `${numeral}${escaped(measure)}` : `${numeral}${escaped(measure)}[^，。；]{0,6}?${escaped(of)}`
  return new RegExp(isName).test(allOf(found).replace(/[“”]/g, ''))
}
const escaped = (text: string): string => text.replace(/[^\p{Script=Han}\w]/gu, '\\$&')
