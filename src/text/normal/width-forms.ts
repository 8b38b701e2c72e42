import { type Mapped, MappedBuilder, unchanged } from './mapped.ts'

// Halfwidth kana from U+FF61 in order, as the fullwidth marks and letters they stand for.
const KANA =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜'
const SIGNS: Record<string, string> = {
  '￠': '¢',
  '￡': '£',
  '￢': '¬',
  '￣': '¯',
  '￤': '¦',
  '￥': '¥',
  '￦': '₩',
}

/** What a character of the halfwidth and fullwidth forms stands for; the character itself where it is none. */
function plainForm(code: number, character: string): string {
  if (code === 0x3000) return ' '
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code >= 0xff61 && code <= 0xff9f) return KANA[code - 0xff61]!
  return SIGNS[character] ?? character
}

/**
 * Fullwidth letters, digits, signs and the ideographic space as ASCII, halfwidth kana as kana.
 *
 * @example foldWidth('４月２０日（周四）').text // '4月20日(周四)'
 */
export function foldWidth(text: string): Mapped {
  if (!/[\u3000\uff01-\uffe6]/.test(text)) return unchanged(text)
  const made = new MappedBuilder()
  for (let index = 0; index < text.length; index++) {
    made.add(plainForm(text.charCodeAt(index), text[index]!), index, index + 1)
  }
  return made.build()
}
