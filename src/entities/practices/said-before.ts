import { walkBack } from '../../text/walk.ts'
import type { Piece } from '../piece.ts'
import { wordBefore } from '../words-around.ts'
import { nominal } from './plain-begin.ts'
import { evidenceBefore } from './surroundings.ts'

/** 推行 in 推行新一轮护渠行动 is said of what stands behind 新一轮, too. */
export const saidBefore = (piece: Piece, begin: number, at: number) =>
  evidenceBefore(piece.text, beforeBrackets(piece, at)) ||
  (begin < at ? evidenceBefore(piece.text, begin) : 0)

const LONGEST_BRACKETS = 10

/** 推行 sets going what it has behind brackets, too: 推行乡镇(街道)干部轮岗制. */
function beforeBrackets({ text, starts }: Piece, at: number): number {
  if (!/[)）]/.test(text[at - 1] ?? '')) return at
  const open = Math.max(text.lastIndexOf('(', at), text.lastIndexOf('（', at))
  if (open < 0 || at - open > LONGEST_BRACKETS) return at
  return walkBack(open, (begin) => {
    const next = wordBefore(starts, begin)
    return next >= 0 && begin - next < LONGEST_BRACKETS && nominal.has(starts[next]!) ? next : undefined
  })
}
