// The kinds of characters that the rules of Chinese text speak of. By code point, not by regular expression: these
// are asked once for each character of an archive.

/** An ideograph, 〇 and the iteration mark included. */
export function isHan(codePoint: number): boolean {
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    (codePoint >= 0x20000 && codePoint <= 0x3fffd) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    codePoint === 0x3007 ||
    codePoint === 0x3005
  )
}

/** A mark of Chinese punctuation: fullwidth forms, corner brackets, and the quotation marks and dashes shared with Latin. */
export function isChineseMark(codePoint: number): boolean {
  if (codePoint < 0x2010) return codePoint === 0xb7
  if (codePoint <= 0x2027) return codePoint !== 0x2011 && codePoint !== 0x2024 && codePoint !== 0x2025
  if (codePoint >= 0x3001 && codePoint <= 0x303f) return codePoint !== 0x3005 && codePoint !== 0x3007
  return (
    (codePoint >= 0xff01 && codePoint <= 0xff0f) ||
    (codePoint >= 0xff1a && codePoint <= 0xff20) ||
    (codePoint >= 0xff3b && codePoint <= 0xff40) ||
    (codePoint >= 0xff5b && codePoint <= 0xff65)
  )
}

/** A blank: the space, the tab, the ideographic space and the fixed and narrow spaces of layout programs. */
export function isBlank(codePoint: number): boolean {
  return (
    codePoint === 0x20 ||
    codePoint === 0x3000 ||
    codePoint === 0xa0 ||
    (codePoint >= 0x09 && codePoint <= 0x0d) ||
    (codePoint >= 0x2000 && codePoint <= 0x200a) ||
    codePoint === 0x202f ||
    codePoint === 0x205f
  )
}

/** 0 to 9, not their fullwidth forms. */
export const isDigit = (codePoint: number) => codePoint >= 0x30 && codePoint <= 0x39
