import { escaped, type Setting } from '../setting.ts'
import type { Story } from '../story.ts'

// Lines are broken here, and each is set where it belongs: texts go round headlines, pictures and one another.

export interface Line {
  text: string
  indent: number
  isLast: boolean
  isCrosshead: boolean
}

/** Where lines of a text stand below one another: in pixels, and how many. */
export interface Strip {
  left: number
  top: number
  rows: number
}

const MAY_NOT_BEGIN = /[，。、；：？！”）》’]/
export const cells = (text: string) =>
  [...text].reduce((sum, each) => sum + (each.charCodeAt(0) > 0xff ? 1 : 0.52), 0)

const INDENT = 2

function brokenParagraph(paragraph: string, width: number, isSpaced: boolean): Line[] {
  const lines: Line[] = []
  let text = ''
  let taken = isSpaced ? 0 : INDENT
  let indent = taken
  for (const each of paragraph) {
    const cell = cells(each)
    if (taken + cell > width && !MAY_NOT_BEGIN.test(each)) {
      lines.push({ text, indent, isLast: false, isCrosshead: false })
      text = ''
      indent = 0
      taken = 0
    }
    text += each
    taken += cell
  }
  return [...lines, { text, indent, isLast: true, isCrosshead: false }]
}

/** A story's text in lines of so many characters. */
export const broken = ({ paragraphs, crossheads }: Story, width: number, isSpaced = false): Line[] =>
  paragraphs.flatMap((paragraph, number) => [
    ...crossheads
      .filter(({ before }) => before === number)
      .map(({ text }) => ({ text, indent: isSpaced ? 0 : INDENT, isLast: true, isCrosshead: true })),
    ...brokenParagraph(paragraph, width, isSpaced),
  ])

/** Lines through strips, one after the other. */
export function poured(lines: Line[], strips: Strip[], setting: Setting, width: number): string {
  const { size, leading, head, isJustified } = setting
  const pitch = size * leading
  let end = 0
  return strips
    .flatMap(({ left, top, rows }) => {
      end += rows
      return lines.slice(end - rows, end).map(({ text, indent, isLast, isCrosshead }, row) => {
        const align = isLast || !isJustified ? 'left' : 'justify'
        const style = `left:${left + indent * size}px;top:${top + row * pitch}px;width:${(width - indent) * size}px;text-align-last:${align}`
        return `<div class="l" style="${style}${isCrosshead ? `;font-family:'${head}';font-weight:700` : ''}">${escaped(text)}</div>`
      })
    })
    .join('')
}
