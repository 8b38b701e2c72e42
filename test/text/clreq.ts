import { breakLines } from '../../src/text/breaking/lines.ts'
import { cells } from '../../src/text/width.ts'

// What Requirements for Chinese Text Layout (W3C) forbid at the ends of lines, read from there and not from the program.

const NOT_FIRST = '、。，．：；！？·‧•…—～–）》〉」』】〗〕］｝”’％%‰℃／/)]}'
const NOT_LAST = '（《〈「『【〖〔［｛“‘￥¥$／/([{'
/** Stops may hang beside the column; quotation marks and brackets belong to what they enclose. */
const HANGING = '。，、．：；！？'
export const INDENT = 4

/** The rules that lines of a paragraph break, each with its line. */
export function violations(text: string, width: number, ambiguous: 1 | 2): string[] {
  const lines = breakLines(text, { width, ambiguous, indent: INDENT, hang: true })
  const wrong = lines.flatMap(({ start, end, first }, index) => {
    const line = text.slice(start, end)
    const rest = text.slice(end)
    const [begins, ends] = [[...line][0]!, [...line].at(-1)!]
    const room = width - (first ? INDENT : 0)
    const used = cells(line, ambiguous)
    const isLast = index === lines.length - 1
    const broken = {
      'begins so': NOT_FIRST.includes(begins),
      'ends so': !isLast && NOT_LAST.includes(ends),
      'is too wide': used > room && !(used <= room + 2 && HANGING.includes(ends)),
      'parts a mark of two': /[—…⸺]$/.test(line) && rest.startsWith(ends),
      'parts a figure': /[\d.,+−-]$/.test(line) && /^[\d.,%％‰℃]/.test(rest) && /\d/.test(line.slice(-2)),
      'parts a word': /[A-Za-z]$/.test(line) && /^[A-Za-z]/.test(rest),
    }
    return Object.entries(broken).flatMap(([rule, isSo]) => (isSo ? [`${rule}, ${width}: ${line}`] : []))
  })
  const whole = lines.map(({ start, end }) => text.slice(start, end)).join('')
  const isWhole = whole.replaceAll(' ', '') === text.trim().replaceAll(' ', '')
  return isWhole ? wrong : [...wrong, `loses something, ${width}: ${text}`]
}
