/** True for a row between quotation marks. */
export const isQuotedAt = (text: string, at: number, end: number): boolean =>
  /[“‘「]$/.test(text.slice(0, at)) && /^[”’」]/.test(text.slice(end))

/** A row that is counted, or quoted as one thing; the last of it may be two: A、B和C. */
export function isWholeAt(text: string, at: number, end: number, items: string[]): boolean {
  if (isQuotedAt(text, at, end)) return true
  const isPair = /.[和及与同]./.test(items.at(-1)!)
  return isCountedAs(text, at, end, items.length) || (isPair && isCountedAs(text, at, end, items.length + 1))
}

const NUMERALS = '〇一二三四五六七八九十'
const COUNTED = '[个处项步种条类句点层级家位名大]'
const NEAR = 20

/** True where a text says beside a row, or within its last item, how many there are. */
function isCountedAs(text: string, at: number, end: number, count: number): boolean {
  const near = text.slice(Math.max(0, at - NEAR), end + NEAR)
  return new RegExp(`(?:${count}|${NUMERALS[count] ?? count})${COUNTED}`).test(near)
}
