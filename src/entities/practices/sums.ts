import type { Piece } from '../piece.ts'
import type { Candidate } from './candidate.ts'
import { headBehind } from './heads.ts'
import { evidenceBefore } from './surroundings.ts'
import { evidenceBehind } from './told-behind.ts'
import { HeadKind } from './words.ts'

const PART = String.raw`[\dNX一二三四五六七八九十]{1,2}`
const SUM = new RegExp(
  String.raw`(?<![“\d+＋A-Za-z.一二三四五六七八九十])${PART}(?:[+＋]${PART})+(?![”\d+＋=＝.A-Za-z])`,
  'g',
)
/** 3456工作法: a number as code, never a year. */
const DIGITS = /(?<![“\d+＋A-Za-z.第])(?!(?:19|20)\d\d)\d{2,5}(?=[\u4e00-\u9fff])/g
const OF_SUM = 2
const OF_HEAD = 2

/** Sums and codes of digits that no quotation marks name, with the kind of scheme behind them: 1+2+N服务模式. */
export const sumsIn = (piece: Piece): Candidate[] => [...plusesIn(piece), ...digitsIn(piece)]

/** 120个机制 */
const COUNTS = /[个项条种类名位家件多余万亿元年月日%]/
/** 3456机制 said again: numbers that only count are never the same twice. */
const isAgain = (text: string, at: number, end: number) => {
  const code = text.slice(at, end)
  return text.indexOf(code) !== at || text.indexOf(code, end) >= 0
}

function digitsIn(piece: Piece): Candidate[] {
  const { text } = piece
  const found: Candidate[] = []
  for (const { 0: digits, index: at } of text.matchAll(DIGITS)) {
    const end = at + digits.length
    if (found.length >= MOST || COUNTS.test(text[end]!)) continue
    const head = headBehind(piece, end)
    if (!head || head.kind < HeadKind.saying) continue
    const stop = end + head.length
    const said = evidenceBefore(text, at) + evidenceBehind(text, stop)
    const ofHead = head.kind === HeadKind.naming || isAgain(text, at, stop) ? OF_HEAD : 0
    found.push({ at, end: stop, inner: digits, evidence: said + ofHead })
  }
  return found
}
/** No honest text has more; each is looked for in all of it. */
const MOST = 50

function plusesIn(piece: Piece): Candidate[] {
  const { text } = piece
  const found: Candidate[] = []
  for (const { 0: sum, index: at } of text.matchAll(SUM)) {
    const end = at + sum.length
    const head = headBehind(piece, end)
    const before = evidenceBefore(text, at)
    if (!head && before === 0) continue
    const stop = end + (head?.length ?? 0)
    const ofHead = head && head.kind !== HeadKind.loose ? OF_HEAD : 0
    found.push({ at, end: stop, inner: sum, evidence: OF_SUM + ofHead + before + evidenceBehind(text, stop) })
  }
  return found
}
