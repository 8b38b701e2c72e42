import { isHan } from '../../text/han.ts'
import { narrowed } from '../../text/normal/narrow.ts'
import { foldRadicals } from '../../text/normal/radicals.ts'

/** Marks that a keyboard without an input method gives, and what a Chinese text has in their place. */
const FULL: Record<string, string> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  '|': '，',
  '｜': '，',
}
const HALFWIDTH = /[,.:;?!()|｜]/

const isBar = (mark: string | undefined): boolean => mark === '|' || mark === '｜'
const isHanAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && isHan(text.charCodeAt(at))
const CHINESE_BEFORE = /[\u4e00-\u9fff”’」』）》】%\d]/

/** A text with the marks of a Chinese one where they stand behind Chinese: as many code units as before. */
export function asPrinted(drafted: string): string {
  const text = narrowNumbers(foldRadicals(drafted))
  if (!HALFWIDTH.test(text)) return text
  const made: string[] = []
  let isOpen = false
  for (let at = 0; at < text.length; at++) {
    let mark = text[at]!
    if (mark === ')') mark = isOpen ? '）' : mark
    else if (FULL[mark] !== undefined && CHINESE_BEFORE.test(made.at(-1) ?? '') && !isInAddress(text, at))
      mark = FULL[mark]!
    if (mark === '（' || mark === '）') isOpen = mark === '（'
    made.push(mark)
  }
  return made.join('')
}

/** Digits and what goes with them, as wide as characters: ６０．７９％. */
const FULLWIDTH_NUMBERS = /[０-９％]|(?<=[０-９])．(?=[０-９])/g
const narrowNumbers = (text: string): string => narrowed(text, FULLWIDTH_NUMBERS)

/** 3.5 and 20,033 are numbers, x.md is a name of a file. */
const isInAddress = (text: string, at: number): boolean =>
  text[at] === '.'
    ? /[\w.]/.test(text[at + 1] ?? '')
    : /\d/.test(text[at - 1] ?? '') && /[\d/]/.test(text[at + 1] ?? '')

/** A text with narrow numbers, and without the blanks between these and what they count. */
export const withPlainNumbers = (text: string): string =>
  narrowNumbers(text).replace(/(?<=\d) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=\d)/gu, '')

/** True for a blank between a number and what it counts, 347 亿元, and beside a bar that parts a line. */
export const isLoose = (text: string, at: number): boolean =>
  text[at] === ' ' &&
  (isBar(text[at + 1]) ||
    isBar(text[at - 1]) ||
    (/\d/.test(text[at - 1] ?? '') && isHanAt(text, at + 1)) ||
    (isHanAt(text, at - 1) && /\d/.test(text[at + 1] ?? '')))
