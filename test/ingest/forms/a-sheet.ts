import type { PdfPage, SetText } from './a-pdf.ts'

// A page of a paper in columns: enough of a layout engine to say what should come out.

export interface Story {
  headline: string[]
  /** How high its headline is; 0 for none. */
  size?: number
  /** Below it, a seventh higher than the text. */
  subhead?: string
  byline?: string
  paragraphs: string[]
  /** Columns that it takes, from the left. */
  columns: number
}

const BODY = 10
const PITCH = 14
const GUTTER = 18
const MARGIN = 30

const cellsOf = (text: string) =>
  [...text].reduce((sum, each) => sum + (each.charCodeAt(0) > 0xff ? 1 : 0.5), 0)

/** Paragraphs as lines of so many characters, each with a first line set in by two. */
function broken(paragraphs: string[], width: number): { text: string; indent: number }[] {
  return paragraphs.flatMap((paragraph) => {
    const lines: { text: string; indent: number }[] = []
    let text = ''
    for (const each of paragraph) {
      const room = width - (lines.length === 0 ? 2 : 0)
      if (cellsOf(text + each) > room && !/[，。、”）]/.test(each)) {
        lines.push({ text, indent: lines.length === 0 ? 2 : 0 })
        text = ''
      }
      text += each
    }
    lines.push({ text, indent: lines.length === 0 ? 2 : 0 })
    return lines
  })
}

/** Rows of stories below one another, those of a row side by side. */
export function aSheet(rows: Story[][], { characters = 11, columns = 4, isRuled = true } = {}): PdfPage {
  const width = characters * BODY
  const sets: SetText[] = []
  const rules: PdfPage['rules'] = []
  let top = 90
  for (const row of rows) {
    let column = 0
    let bottom = top
    for (const story of row) {
      const left = MARGIN + column * (width + GUTTER)
      const { size = 20 } = story
      let y = top
      for (const text of story.headline) {
        y += size * 1.2
        sets.push({ text, x: left, y, size, isBold: true })
      }
      if (story.subhead) {
        y += PITCH * 1.2
        sets.push({ text: story.subhead, x: left, y, size: BODY * 1.15 })
      }
      if (story.byline) {
        y += PITCH
        sets.push({ text: story.byline, x: left, y, size: BODY })
      }
      const start = y + 10
      const lines = broken(story.paragraphs, characters)
      const depth = Math.ceil(lines.length / story.columns)
      lines.forEach(({ text, indent }, at) => {
        const x = left + Math.floor(at / depth) * (width + GUTTER) + indent * BODY
        sets.push({ text, x, y: start + PITCH * ((at % depth) + 1), size: BODY })
      })
      bottom = Math.max(bottom, start + PITCH * depth)
      column += story.columns
    }
    if (isRuled) {
      let from = 0
      for (const { columns: own } of row) {
        const left = MARGIN + from * (width + GUTTER)
        from += own
        rules.push([left, bottom + 12, MARGIN + from * (width + GUTTER) - GUTTER, bottom + 12])
      }
    }
    top = bottom + 30
  }
  return { width: 2 * MARGIN + columns * (width + GUTTER), height: top + 60, sets, rules }
}
