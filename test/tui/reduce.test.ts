import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/messages/index.ts'
import type { IssueLine } from '../../src/store/corpus.ts'
import { cells } from '../../src/text/width.ts'
import { lineAt, setArticle } from '../../src/tui/article-lines.ts'
import { bindings } from '../../src/tui/keys.ts'
import { layoutOf } from '../../src/tui/layout.ts'
import { entriesOf } from '../../src/tui/list.ts'
import { reduce } from '../../src/tui/reduce.ts'
import { screenRows } from '../../src/tui/screen-rows.ts'
import { initialState, type State } from '../../src/tui/state.ts'
import { anArticle } from '../an-article.ts'

const issue = (id: string, articles: number): IssueLine => ({
  id,
  date: id,
  dateSure: true,
  paper: null,
  articles: Array.from({ length: articles }, (_, index) => ({
    id: `${id}:${index}`,
    kind: 'article',
    page: 1,
    headline: `第${index}篇“标题”`,
    headlineFrom: 'print',
  })),
})
const text = '“引号”……正文。'.repeat(40)
const article = anArticle({
  id: '2023-01-02:0',
  body: Array.from({ length: 9 }, () => ({ type: 'p' as const, text, lines: [], origin: [] })),
})
const opened = (): State => {
  const empty = initialState({ columns: 100, rows: 20 }, 1)
  const listed = reduce(empty, { type: 'issues', issues: [issue('2023-01-02', 3), issue('2023-01-01', 2)] })
  return reduce(listed, { type: 'article', article })
}
const press = (state: State, ...keys: string[]) =>
  keys.reduce((now, key) => reduce(now, { type: 'key', key }), state)

describe('keys', () => {
  it('move the bar, with counts', () => {
    const state = opened()
    expect(entriesOf(state)).toHaveLength(5)
    expect(state.cursor).toBe(1)
    expect(press(state, 'j').cursor).toBe(2)
    expect(press(state, '2', 'j').cursor).toBe(3)
    expect(press(state, '9', '9', 'j').cursor).toBe(4)
    expect(press(state, 'g', 'g').cursor).toBe(0)
    expect(press(state, 'G').cursor).toBe(4)
    expect(press(state, '3', 'G').cursor).toBe(2)
  })

  it('forget an unfinished sequence that leads nowhere, and do what the new key does', () => {
    expect(press(opened(), 'g', 'j')).toMatchObject({ cursor: 2, pending: '' })
  })

  it('open and close issues, and step over closed ones to the next article', () => {
    const state = press(opened(), 'G', 'Enter')
    expect(entriesOf(state)).toHaveLength(7)
    expect(entriesOf(press(state, 'Enter'))).toHaveLength(5)
    const stepped = press(opened(), ']', ']', ']', ']', ']', ']')
    expect(entriesOf(stepped)[stepped.cursor]!.article!.id).toBe('2023-01-01:0')
    const back = press(stepped, '[', '[')
    expect(entriesOf(back)[back.cursor]!.article!.id).toBe('2023-01-02:2')
  })

  it('scroll the article, and the place holds at another width', () => {
    const state = press(opened(), 'l', '1', '0', 'j')
    const topLine = (now: State) => {
      const lines = setArticle(article, layoutOf(now).article, 1)
      return lines[lineAt(lines, now.place)]!
    }
    const before = topLine(state)
    const narrow = reduce(state, { type: 'size', size: { columns: 66, rows: 20 } })
    expect(topLine(narrow).place.block).toBe(before.place.block)
    expect(topLine(narrow).place.offset).toBeLessThanOrEqual(before.place.offset)
    const wide = reduce(narrow, { type: 'size', size: { columns: 100, rows: 20 } })
    expect(topLine(wide)).toEqual(before)
  })

  it('typed ahead of an article that is still on its way count', () => {
    const waiting = { ...opened(), article: null }
    expect(press(waiting, 'l').focus).toBe('article')
    expect(press(waiting, 'Tab').focus).toBe('article')
  })

  it('each mean one thing', () => {
    const keys = bindings.flatMap((binding) => binding.keys)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('the screen', () => {
  const messages = messagesIn('zh')
  const key = fc.constantFrom(...bindings.flatMap((binding) => binding.keys), 'g', '3', 'x', '？', '】')
  const size = fc.record({ columns: fc.integer({ min: 1, max: 200 }), rows: fc.integer({ min: 1, max: 60 }) })

  it('fills every row to the cell and never has more rows than the terminal, whatever is pressed', () => {
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 30 }),
        size,
        fc.constantFrom(1 as const, 2 as const),
        (keys, size, ambiguous) => {
          const state = press({ ...opened(), size, ambiguous }, ...keys)
          const rows = screenRows(state, messages, 'corpus')
          expect(rows.length).toBe(layoutOf(state).tooSmall ? 1 : size.rows)
          for (const row of rows) {
            const text = row.map((span) => span.text).join('')
            expect(cells(text, ambiguous)).toBeLessThanOrEqual(size.columns)
            if (!layoutOf(state).tooSmall) expect(cells(text, ambiguous)).toBeGreaterThanOrEqual(size.columns)
          }
        },
      ),
    )
  })
})
