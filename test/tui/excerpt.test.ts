import { describe, expect, it } from 'vitest'
import { cells } from '../../src/text/width.ts'
import { excerpt } from '../../src/tui/views/excerpt.ts'

/** The row that shows a word of a text. */
const rowOf = (text: string, word: string, width: number): string => {
  const at = text.indexOf(word)
  const hit = {
    id: '2023-01-02:0',
    matches: [{ field: 'body' as const, block: 0, text, ranges: [[at, at + word.length]] }],
  }
  return excerpt(hit as unknown as Parameters<typeof excerpt>[0], 'plain', width, 1)
    .map((span) => span.text)
    .join('')
}

describe('what was found in an article', () => {
  const long = `这座${'很老很老的'.repeat(20)}石桥今年修好了。`

  it('stands in its sentence from the beginning of that', () => {
    expect(rowOf('昨天下雨。石桥修好了。', '修好', 40)).toMatch(/^石桥修好了。 +$/)
    expect(rowOf('石桥修好了。', '修好', 40)).toMatch(/^石桥修好了。 +$/)
  })

  it('stands behind an ellipsis where its sentence begins further before, and whole on the row', () => {
    for (const width of [20, 31, 60]) {
      const row = rowOf(long, '修好', width)
      expect(row).toMatch(/^….*修好/)
      expect(cells(row, 1)).toBe(width)
    }
  })

  it('holds nothing behind what no longer fits, and no part of a figure', () => {
    const text = '村里有梨树1768棵，另有2003棵苹果树和41.5亩桃树，都已挂果。'
    for (let width = 6; width < 60; width++) {
      const row = rowOf(text, '梨树', width).trimEnd()
      const shown = row.replace(/^…/, '')
      expect(text).toContain(shown)
      const behind = text.slice(text.indexOf(shown) + shown.length)
      if (/\d$/.test(shown)) expect(behind).toMatch(/^[^\d.]/)
    }
  })
})
