import type { Piece } from '../piece.ts'
import type { Candidate } from './candidate.ts'
import { headBehind } from './heads.ts'
import { evidenceBefore, evidenceBehind } from './surroundings.ts'
import { HeadKind } from './words.ts'

const PART = String.raw`[\dN一二三四五六七八九十]{1,2}`
const SUM = new RegExp(
  String.raw`(?<![“\d+＋A-Za-z.一二三四五六七八九十])${PART}(?:[+＋]${PART})+(?![”\d+＋=＝.A-Za-z])`,
  'g',
)
const OF_SUM = 2
const OF_HEAD = 2

/** Sums that no quotation marks name, with the kind of scheme behind them: 1+2+N服务模式. */
export function sumsIn(piece: Piece): Candidate[] {
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
