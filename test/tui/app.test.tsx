import { render } from 'ink-testing-library'
import { expect, it } from 'vitest'
import type { Desk } from '../../src/desk/desk.ts'
import { messagesIn } from '../../src/messages/index.ts'
import type { Input } from '../../src/terminal/decode.ts'
import { App } from '../../src/tui/app.tsx'
import { initialState } from '../../src/tui/state.ts'
import type { Surface } from '../../src/tui/surface.ts'
import { themeFor } from '../../src/tui/theme.ts'
import { anArticle } from '../an-article.ts'

const article = (id: string) =>
  anArticle({
    id,
    headline: `标题${id}`,
    body: [{ type: 'p', text: `正文${id}。`, lines: [[1, 1]], origin: [] }],
  })
const lines = ['甲', '乙'].map((id) => ({
  id,
  kind: 'article' as const,
  page: 1,
  headline: `标题${id}`,
  headlineFrom: 'print' as const,
}))
const desk: Desk = {
  issues: async () => [{ id: '2023-01-01', date: '2023-01-01', dateSure: false, paper: null, count: 2 }],
  articlesOf: async () => lines,
  article: async (id) => ({
    article: article(id),
    issue: '2023-01-01',
    date: '2023-01-01',
    dateSure: false,
    paper: null,
    entities: [],
  }),
  page: async () => undefined,
  meant: async () => undefined,
  sums: async () => [],
  words: async () => [],
  source: async () => undefined,
  fix: async () => ({ problem: 'nothingToDo' as const }),
  unread: async () => ({ count: 0, first: [] }),
  unfix: async () => ({ problem: 'nothingToUndo' as const }),
  find: async (line) => ({ line, limit: 200, total: 0, hits: [] }),
  onNews: () => {},
  close: async () => {},
}
let listener: (inputs: Input[]) => void = () => {}
const surfaceOf = (columns: number): Surface => ({
  size: () => ({ columns, rows: 10 }),
  onResize: () => () => {},
  onInputs: (own) => {
    listener = own
    return () => {}
  },
  onNotice: () => () => {},
  placeCaret: () => {},
  takeWidth: () => {},
  copy: () => true,
  choose: () => {},
  redraw: () => {},
  suspend: () => {},
  setMouse: () => {},
  edit: () => true,
  remember: () => {},
})
const type = (keys: string) => listener([...keys].map((key) => ({ type: 'key', key })))
const theme = themeFor({}, { theme: 'none', colours: {} })
const props = { desk, path: 'corpus', messages: messagesIn('en'), theme }
const begun = (columns: number) => ({
  surface: surfaceOf(columns),
  initial: initialState({ columns, rows: 10 }, 1),
})
const rest = () => new Promise((resolve) => setTimeout(resolve, 50))

it('follows the bar with the article, and says that a date is inferred', async () => {
  const { lastFrame, unmount } = render(
    <App {...props} {...begun(130)} onError={(error) => expect.fail(error.message)} />,
  )
  await expect.poll(lastFrame).toContain('正文甲。')
  expect(lastFrame()).toContain('2023-01-01 Sun (inferred)')
  type('j')
  await expect.poll(lastFrame).toContain('正文乙。')
  unmount()
})

it('takes every key of one read', async () => {
  const { lastFrame, unmount } = render(
    <App {...props} {...begun(100)} onError={(error) => expect.fail(error.message)} />,
  )
  await expect.poll(lastFrame).toContain('正文甲。')
  await rest()
  type('kjj')
  await expect.poll(lastFrame).toContain('正文乙。')
  unmount()
})
