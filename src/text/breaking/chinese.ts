import { type ClassName, classNumber } from './classes.ts'

// What Chinese setting asks for beyond UAX #14: the lists of W3C clreq, basic level, and its strict dashes.

/** Never at the start of a line. Closing marks, stops, dashes, signs that belong to the figure before them. */
export const NOT_AT_START = '。．，、：；！？‼⁇」』”’）》〉】〗〕］｝～-–—―·・‧/／%％‰℃…⋯⸺)]},.;:!?｡､｣〞〟'

/** Never at the end of a line: opening marks, signs that belong to the figure after them, and what stands between two. */
export const NOT_AT_END = '「『“‘（《〈【〖〔［｛￥¥$№([{｢〝/／'

/** The marks that may hang in a gutter beside the column: one of them, where the column is full. A bracket would be torn from its pair. */
export const MAY_HANG = '。．，、：；！？'

const codes = (characters: string) => new Set([...characters].map((character) => character.codePointAt(0)!))
const notAtStart = codes(NOT_AT_START)
const notAtEnd = codes(NOT_AT_END)

const FORBIDS_START = 1
const FORBIDS_END = 2
const flagTable = new Uint8Array(0x10000)
for (const code of notAtStart) flagTable[code]! |= FORBIDS_START
for (const code of notAtEnd) flagTable[code]! |= FORBIDS_END

/** True where a line may not start with this code point. */
export const forbidsStart = (codePoint: number) => ((flagTable[codePoint] ?? 0) & FORBIDS_START) !== 0
/** True where a line may not end with this code point. */
export const forbidsEnd = (codePoint: number) => ((flagTable[codePoint] ?? 0) & FORBIDS_END) !== 0

const eastAsian = (name: ClassName) => classNumber(name) * 2 + 1

// The default classes treat “ ” as marks of unknown direction, which glue to both sides, and let ～ · ／ start a
// line; fullwidth digits count there as ideographs.
const replaced = new Map<number, number>()
const replace = (characters: string, value: number) => {
  for (const code of codes(characters)) replaced.set(code, value)
}
replace('“‘', eastAsian('OP'))
replace('”’', eastAsian('CL'))
replace('—―⸺', eastAsian('B2'))
replace('～·‧•／－', eastAsian('NS'))
replace('０１２３４５６７８９', eastAsian('NU'))
// The ideographic space separates like any other, and falls away at a break.
replace('\u3000', classNumber('SP') * 2)

const isLatin = (code: number) =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
const isFullwidthDigit = (code: number) => code >= 0xff10 && code <= 0xff19

/**
 * The class of the code point at `index` as Chinese setting has it, or `given` where that is no different.
 * An apostrophe inside a Latin word stays a part of the word, and a fullwidth point inside a number a part of
 * the number.
 */
export function chineseClass(text: string, index: number, codePoint: number, given: number): number {
  const value = replaced.get(codePoint)
  if (codePoint === 0x2019 && isLatin(text.charCodeAt(index - 1)) && isLatin(text.charCodeAt(index + 1))) {
    return given
  }
  if (codePoint === 0xff0e && isFullwidthDigit(text.charCodeAt(index + 1))) return eastAsian('IS')
  return value ?? given
}
