import { OTHER } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import type { Piece } from '../piece.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import type { Amount } from './amount.ts'
import signs from './chances.json' with { type: 'json' }
import { changeWordsBefore } from './change.ts'
import { fits, isChoosy } from './head.ts'
import { isMeasure, isPeople } from './thing.ts'
import { isDuration, isMeasuring, isPercent } from './units.ts'
import { BETWEEN, DEEDS, SUFFERING, WEAK } from './words.ts'

/** What speaks for it that a figure counts what it is said to count. */
export type Sign = keyof typeof signs.hundredths

/** How likely a figure counts what it is said to count, in hundredths, as such figures did (chances.json). */
export const chanceOfFigure = (piece: Piece, amount: Amount, of: string): number =>
  signs.hundredths[signOf(piece, amount, of)]

export function signOf(piece: Piece, amount: Amount, of: string): Sign {
  const { text, starts } = piece
  const { at, end, unit, value } = amount
  if (isDuration(unit)) return 'deadline'
  const clause = text.slice(clauseBegin(text, at), at)
  const change = changeWordsBefore(text, at)
  if (change !== '' && of.endsWith(change)) return changeOf(of.slice(0, -change.length), unit, clause)
  if (DEEDS.has(of) || SUFFERING.has(of)) return 'deed'
  const begin = clause.lastIndexOf(of)
  if (begin >= 0 && isBehindHalf(starts, at - clause.length + begin)) return 'cut'
  // 𠮷木桥: no word of the dictionary has such characters.
  if (begin > 0 && /[\udc00-\udfff]/.test(clause[begin - 1]!)) return 'cut'
  const isShare = isPercent(unit) || /[%％]/.test(value)
  if (begin > 0 && (isShare || isMeasuring(unit)) && JOINS.test(clause[begin - 1]!)) return 'joined'
  if (begin < 0 && isHalfBehind(piece, end, of)) return 'cut'
  if (begin < 0 && leadsOn(piece, end, of)) return 'leads on'
  if (isShare) return WEAK.has(of) ? 'weak' : 'share'
  if (/[里米]$/.test(unit) && begin < 0 && !isMeasure(of)) return 'length behind'
  if (isMeasuring(unit))
    return isMeasure(of) ? (WEAK.has(of) ? 'weak' : 'measure') : begin >= 0 ? 'stuff before' : 'stuff behind'
  if (isChoosy(unit)) return fits(unit, of) ? 'fit' : begin >= 0 ? 'odd before' : oddBehind(unit, of)
  if (unit === '') return 'bare'
  if (begin >= 0) return goesOn(text, starts, end) ? 'before what goes on' : 'before'
  if (of.length > LONG && !of.includes('“')) return 'long'
  return text.startsWith(of, end) ? 'behind' : 'far behind'
}

/** 名 and 位 count nobody but people: a short word behind them is one for people, whatever it ends with. */
const oddBehind = (unit: string, of: string): Sign =>
  /^[名位]$/.test(unit) && of.length <= SHORT ? 'called so' : 'odd behind'
const SHORT = 3

/** What grows by points is a part of something; a thing that a clause before told may be another than the one that grew. */
function changeOf(thing: string, unit: string, clause: string): Sign {
  if (unit.endsWith('百分点') && !/[率比例重度平速幅]$/.test(thing)) return 'points'
  return clause.includes(thing) ? 'change' : 'change of what was told'
}

const CLAUSE = /[，。！？；：]/
function clauseBegin(text: string, at: number): number {
  let begin = at
  while (begin > 0 && at - begin < 40 && !CLAUSE.test(text[begin - 1]!)) begin--
  return begin
}

/** True where a noun or a verb stands right behind a number: what is counted may be there. */
const goesOn = (text: string, starts: Piece['starts'], end: number): boolean =>
  starts[end] !== OTHER &&
  starts[end] !== WordClass.function &&
  !/^[左右上以内]/.test(text.slice(end, end + 1))

/** 算术和识字水平: what is measured is of both. */
const JOINS = /[和与及]/

/** 小口径 before 输水管并排: a noun that a deed and another noun follow, and then what is done, tells which of these is meant. */
function leadsOn({ text, starts }: Piece, end: number, of: string): boolean {
  const over = text.indexOf(of, end) + of.length
  if (over < end + of.length || over - end > LONGEST_AHEAD || isPeople(of)) return false
  const noun = wordEnd(starts, over)
  const deed = text.slice(over, noun)
  if (starts[over] !== WordClass.verb || deed.length < 2 || deed === '进行' || BETWEEN.has(deed)) return false
  const next = wordEnd(starts, noun)
  return (
    starts[noun] === WordClass.noun && (starts[next] === WordClass.verb || TAKES_IN.test(text[next] ?? ''))
  )
}
const LONGEST_AHEAD = 18
const TAKES_IN = /[被已均都将]/

/** So long is hardly what anything counts, but a clause that begins with it. */
const LONG = 9

/** True where a character stands alone right behind a thing that ends with one: 山 of 山坪塘. */
function isHalfBehind({ text, starts }: Piece, end: number, of: string): boolean {
  const over = text.indexOf(of, end) + of.length
  const kind = starts[over]!
  if (over < end + of.length || starts[over - 1] === 0 || kind === OTHER || kind === WordClass.function)
    return false
  return starts[over + 1] !== 0 && kind !== WordClass.verb
}

/** True behind a verb or an unknown character that stands alone: what begins there may be the rest of a word. */
function isBehindHalf(starts: Piece['starts'], begin: number): boolean {
  if (begin < 1) return false
  const before = wordBefore(starts, begin)
  const kind = starts[before]!
  if (before < 0 || begin - before > 1 || kind === OTHER) return false
  return kind !== WordClass.function && kind !== WordClass.time && kind !== WordClass.numeral
}
