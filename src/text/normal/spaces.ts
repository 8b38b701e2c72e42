import { isBlank, isChineseMark, isHan } from '../han.ts'
import { type Mapped, MappedBuilder, unchanged } from './mapped.ts'

const holdsTogether = (codePoint: number | undefined) =>
  codePoint !== undefined && (isHan(codePoint) || isChineseMark(codePoint))

/**
 * Blanks that justification or a layout program left beside Han characters and Chinese marks removed; between
 * Latin words and figures one space stays.
 *
 * @example joinHan('设置 660 个  小 区党支部').text // '设置660个小区党支部'
 * @example joinHan('New  York Times 报道').text // 'New York Times报道'
 */
export function joinHan(text: string): Mapped {
  if (!/\s/.test(text)) return unchanged(text)
  const made = new MappedBuilder()
  let before: number | undefined
  for (let index = 0; index < text.length; ) {
    const codePoint = text.codePointAt(index)!
    const end = index + (codePoint > 0xffff ? 2 : 1)
    if (!isBlank(codePoint)) {
      made.add(text.slice(index, end), index, end)
      before = codePoint
      index = end
      continue
    }
    let next = end
    while (next < text.length && isBlank(text.charCodeAt(next))) next++
    const after = text.codePointAt(next)
    const atEdge = before === undefined || after === undefined
    if (!atEdge && !holdsTogether(before) && !holdsTogether(after)) made.add(' ', index, next)
    index = next
  }
  return made.build()
}
