import { expect, it } from 'vitest'
import { cells } from '../../src/text/width.ts'
import { cellsUpTo, linesOf } from '../../src/tui/article-lines.ts'
import { placeInLine } from '../../src/tui/point.ts'
import { articleView } from '../../src/tui/views/article-view.ts'
import { anArticle } from '../an-article.ts'
import { opened } from './driving.ts'

const text =
  '大桥全长820米，两年前动工，前后有三百多名工人轮班。桥面留出了自行车道，桥头还设了公交站和停车场，过河只要10分钟。\n' +
  '馆里辟出自习区，摆了一百二十个座位，对着大桥，读者说好。不少学生放学后过桥来看书，自习区座无虚席。'
const { state } = opened()
const body = [{ type: 'p' as const, text, lines: [], origin: [] }]
const shown = { ...state.shown!, article: anArticle({ id: state.shown!.article.id, body }), entities: [] }
const at = (columns: number) => ({ ...state, shown, size: { columns, rows: 40 }, focus: 'article' as const })

it('lines of a paragraph that have room for it end together, and the last is as it is', () => {
  let filled = 0
  for (let columns = 60; columns <= 160; columns++) {
    const now = at(columns)
    for (const line of linesOf(now)) {
      if (line.gaps.length === 0) continue
      filled++
      expect(text.endsWith(line.text)).toBe(false)
      expect(text[line.place.offset + line.text.length]).not.toBe('\n')
    }
  }
  expect(filled).toBeGreaterThan(20)
})

it('what is drawn is the text with blanks at its gaps, and every column leads back to its character', () => {
  for (let columns = 60; columns <= 160; columns += 7) {
    const now = at(columns)
    const drawn = articleView(now, columns, 40).map((row) => row.map((span) => span.text).join(''))
    for (const line of linesOf(now)) {
      if (line.gaps.length === 0) continue
      const set = line.text
        .split('')
        .map((own, index) => (line.gaps.includes(index) ? ` ${own}` : own))
        .join('')
      expect(drawn.some((row) => row.includes(set))).toBe(true)
      expect(cellsUpTo(line, line.text.length, 1)).toBe(cells(set, 1))
      for (let offset = 0; offset < line.text.length; offset++) {
        const column = line.indent + cellsUpTo(line, offset, 1)
        expect(placeInLine(line, column, now).offset).toBe(line.place.offset + offset)
      }
    }
  }
})
