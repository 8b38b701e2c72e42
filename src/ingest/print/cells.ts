import { isChineseMark, isHan } from '../../text/han.ts'

/** True for what is printed as wide as a Han character. */
export const isWide = (code: number) => isHan(code) || isChineseMark(code) || code > 0x2e80

/** How wide a text is printed: two for a Han character or mark, one for a letter or digit. */
export function inCells(text: string): number {
  let cells = 0
  for (let at = 0; at < text.length; at++) cells += isWide(text.charCodeAt(at)) ? 2 : 1
  return cells
}
