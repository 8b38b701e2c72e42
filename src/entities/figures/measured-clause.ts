import { WordClass } from '../../text/segment/words.ts'
import { walkBack } from '../../text/walk.ts'
import type { Piece } from '../piece.ts'
import { wordBefore } from '../words-around.ts'
import type { Amount } from './amount.ts'
import { fits, headEnd, isChoosy, withoutClause } from './head.ts'
import { isMeasure } from './thing.ts'
import { endOfThing } from './thing-end.ts'
import { isDuration, isMeasuring, isPercent } from './units.ts'
import { BETWEEN } from './words.ts'

/** What two amounts count of which the second tells which things the first counts: 一名离家九年的青年. */
export interface MeasuredClause {
  /** Behind the clause: 青年. */
  head: string
  /** What the second is of where the clause says it: 离家; '' where others must tell. */
  inner: string
}

const MARK = /[，。！？；：、“”（）…\s]/
const WORDS = /^\p{Script=Han}{2,}$/u
const END = /^(?:左右|以上|以下|以内|多|余)?的/
/** So long are the words between the two. */
const LONGEST = 10

/** The clause with a measure of its own between an amount and what it counts; nothing where there is none. */
export function measuredClause(
  { text, starts }: Piece,
  { end, unit }: Amount,
  next: Amount | undefined,
): MeasuredClause | undefined {
  if (next === undefined || unit === '' || isMeasuring(unit) || isPercent(unit)) return undefined
  if (!isMeasuring(next.unit) && !isPercent(next.unit)) return undefined
  const between = text.slice(end, next.at)
  const close = END.exec(text.slice(next.end, next.end + 4))?.[0].length ?? 0
  if (close === 0 || between.length > LONGEST || between.length < 2 || MARK.test(between)) return undefined
  const stop = walkBack(next.at, (at) => {
    const begin = wordBefore(starts, at)
    return begin >= end && BETWEEN.has(text.slice(begin, at)) ? begin : undefined
  })
  const said = text.slice(end, stop)
  if (!WORDS.test(said)) return undefined
  // 三家企业超过一亿元的订单: the number counts what stands right behind it.
  const isLasting = isDuration(next.unit) && isChoosy(unit)
  if (!isMeasure(said) && !isLasting && starts[end] !== WordClass.verb) return undefined
  const begin = next.end + close
  const head = withoutClause(
    text.slice(begin, headEnd(text, starts, unit, begin, endOfThing(text, starts, begin))),
  )
  if (head.length < 2 || (isChoosy(unit) && !fits(unit, head))) return undefined
  return { head, inner: isMeasure(said) || isDuration(next.unit) ? said : '' }
}
