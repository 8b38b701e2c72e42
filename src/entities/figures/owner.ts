import type { Piece } from '../piece.ts'
import type { Amount } from './amount.ts'
import type { Counted } from './change.ts'
import { isMeasure, isPeople, LONGEST } from './thing.ts'
import { isMeasuring } from './units.ts'
import { DEEDS, MEASURES, SUFFERING } from './words.ts'

/** What the sentence counted before, and where its number ends. */
interface Last {
  thing: string
  unit: string
  end: number
}

/**
 * 停车场面积 for 面积 in 建成停车场三处，面积共两万平方米: a measure that begins a clause belongs to what the clause before
 * it counted.
 */
export function ofOwner({ text }: Piece, { at, end, unit }: Amount, counted: Counted, last: Last): Counted {
  const { of } = counted
  // 投资十亿元的中心: what has the measure stands behind.
  if (
    text[end] === '的' ||
    !isMeasuring(unit) ||
    !MEASURES.has(of) ||
    isMeasuring(last.unit) ||
    !mayOwn(last.thing)
  )
    return counted
  const begin = text.lastIndexOf(of, at)
  const between = text.slice(last.end, begin)
  const isNext = between === '，' || between === `${last.thing}，`
  return isNext && last.thing.length + of.length <= LONGEST
    ? { of: last.thing + of, thing: counted.thing }
    : counted
}

const mayOwn = (thing: string) =>
  thing !== '' && !isMeasure(thing) && !isPeople(thing) && !DEEDS.has(thing) && !SUFFERING.has(thing)
