import { entryAt, levelOfEntry, ROOT, step } from '../../text/segment/words.ts'
import { walkForward } from '../../text/walk.ts'
import type { Piece } from '../piece.ts'
import { wordEnd } from '../words-around.ts'
import { EMPTY } from './words.ts'

// Bits that a word tells: the dictionary counts 2^26 words, and each level is a factor of four.
const RAREST = 23
const BITS_A_LEVEL = 2
/** Characters that stand alone make a word that the dictionary lacks: 渠长, 诉求. */
const ALONE = 4
const MANY_BITS = 30
/** 发展 and 国家 tell so little. */
const FEW_A_WORD = 13
/** 联合行动 and 提升行动 are any; 安居工程 is one. */
const FEW_ALONE = 18

function bitsOf(text: string, at: number, end: number): number {
  let state = ROOT
  for (let place = at; place < end; place++) state = step(state, text.charCodeAt(place))
  const entry = state === ROOT ? undefined : entryAt(state)
  return (
    RAREST - BITS_A_LEVEL * (entry === undefined ? 0 : levelOfEntry(entry)) + (end - at === 1 ? ALONE : 0)
  )
}

/** How many bits the words of a place tell by being just these: what chance would need to put them together. */
export function bitsIn({ text, starts }: Pick<Piece, 'text' | 'starts'>, at: number, stop: number): number {
  let bits = 0
  walkForward(at, (place) => {
    if (place >= stop) return undefined
    const end = Math.min(stop, wordEnd(starts, place))
    if (!EMPTY.has(text.slice(place, end))) bits += bitsOf(text, place, end)
    return end
  })
  return bits
}

/** 1 for words that hardly ever stand together, -1 for those that may stand before anything. */
export function distinctness(piece: Pick<Piece, 'text' | 'starts'>, at: number, stop: number): number {
  const bits = bitsIn(piece, at, stop)
  // 老旧 in 老旧电梯托管 tells nothing, and takes nothing from what does.
  const words = wordsIn(piece.starts, at, stop, (from, to) => !EMPTY.has(piece.text.slice(from, to)))
  return bits < (words === 1 ? FEW_ALONE : FEW_A_WORD * words) ? -1 : bits >= MANY_BITS ? 1 : 0
}

export function wordsIn(
  starts: Piece['starts'],
  at: number,
  end: number,
  isCounted = (_from: number, _to: number) => true,
): number {
  let words = 0
  for (let place = at; place < end; place++)
    if (starts[place] !== 0 && isCounted(place, Math.min(end, wordEnd(starts, place)))) words++
  return words
}
