const CLOSING = '）)”》'
const OPENING = '（(“《'
const BRACKETS = '（('
const LONGEST_INSIDE = 14
const MARKS = /[，。；：！？、]/

export const isBracket = (mark: string): boolean => BRACKETS.includes(mark)
/** True for the mark that ends a bracket. */
export const isClosing = (mark: string): boolean => mark === '）' || mark === ')'

/** Where brackets, quotation marks or marks of a title open that close before a place. */
export function openingBefore(text: string, at: number): number | undefined {
  const pair = CLOSING.indexOf(text[at - 1] ?? ' ')
  if (pair < 0) return undefined
  const open = text.lastIndexOf(OPENING[pair]!, at - 2)
  if (open < 0 || at - open > LONGEST_INSIDE || MARKS.test(text.slice(open, at))) return undefined
  return open
}
