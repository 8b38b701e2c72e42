import { differenceOf } from '../alike.ts'

/** An item that the archive has otherwise. */
export interface Other {
  typed: string
  /** What the archive has in its place; nothing where it does not tell of it as an item of a row. */
  meant?: string
  /** The same but for a character. */
  isSlip?: boolean
  /** The same but for its number. */
  isFigure?: boolean
}

/** Names of places and things in a row are so long. */
const LEAST_SLIP = 3

/** One character otherwise, in what two items have in common: 社家山三个景区, 杜家山三个景区归…. */
export function slipOf(typed: string, meant: string): Other | undefined {
  const length = Math.min(typed.length, meant.length)
  const [mine, theirs] = [typed.slice(0, length), meant.slice(0, length)]
  const difference = length < LEAST_SLIP ? undefined : differenceOf(mine, theirs)
  const isSlip = difference?.one.length === 1 && difference.other.length === 1
  // 区科协 for 区科学技术协会: what is cut short must go on as the other does.
  if (typed.length !== meant.length && (difference?.at ?? length) > length - LEAST_SLIP) return undefined
  if (!isSlip || NUMERAL.test(difference.one + difference.other)) return undefined
  return { typed: mine, meant: theirs, isSlip }
}
const NUMERAL = /[\d一二两三四五六七八九十百千万]/
