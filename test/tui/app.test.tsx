import { render } from 'ink-testing-library'
import { expect, it } from 'vitest'
import type { Desk } from '../../src/desk/desk.ts'
import type { ShownArticle } from '../../src/desk/told.ts'
import { messagesIn } from '../../src/messages/index.ts'
import type { Input } from '../../src/terminal/sent.ts'
import { App } from '../../src/tui/app.tsx'
import { cited } from '../../src/tui/cite.ts'
import { Executor } from '../../src/tui/executor.ts'
import { Explorer } from '../../src/tui/explorer.ts'
import { initialState } from '../../src/tui/state/initial.ts'
import { themeFor } from '../../src/tui/theme/theme.ts'
import { anArticle } from '../an-article.ts'
import { heldSearches } from './held-searches.ts'

const article = (id: string) =>
  anArticle({
    id,
    headline: `标题${id}`,
    body: [{ type: 'p', text: `正文${id}。`, lines: [[1, 1]], origin: [] }],
  })
const lines = ['甲', '乙'].map((id) => ({
  ...{ id, kind: 'article' as const, page: 1, headline: `标题${id}`, headlineFrom: 'print' as const },
}))
const date = '2023-01-01'
const desk: Desk = {
  issues: async () => [{ id: date, date, dateSure: false, paper: null, count: 2 }],
  articlesOf: async () => lines,
  article: async (id) => ({
    ...{ article: article(id), issue: date, date, dateSure: false, paper: null, entities: [] },
  }),
  page: async () => undefined,
  meant: async () => undefined,
  sums: async () => [],
  words: async () => [],
  source: async () => undefined,
  fix: async () => ({ problem: 'nothingToDo' as const }),
  check: async () => ({ differences: [], isWhole: true, hiddenFrom: null, seen: { file: '', text: '' } }),
  figures: async () => ({ lines: [], hasOlder: false }),
  draftFile: async () => 'asRead',
  draftNames: async () => [],
  doubts: async () => ({ read: 0, doubts: [] }),
  unread: async () => ({ count: 0, first: [] }),
  unfix: async () => ({ problem: 'nothingToUndo' as const }),
  find: async (line) => ({ line, limit: 200, total: 0, hits: [] }),
  study: async () => undefined,
  leaveStudy: () => {},
  collect: async () => ({ done: 1 }),
  write: async () => ({ done: 1 }),
  remark: async () => ({ done: 1 }),
  marks: async () => '',
  since: async () => ({ total: 0, fresh: 0 }),
  onNews: () => {},
  close: async () => {},
}

/** The explorer in Ink, as the program puts it together, without a terminal. */
function running(columns: number) {
  const messages = messagesIn('en')
  const empty = initialState({ columns, rows: 10 }, 1)
  const explorer = new Explorer({ ...empty, settings: { ...empty.settings, messages } })
  const copied: string[] = []
  const surface = {
    ...{ choose: () => {}, redraw: () => {}, suspend: () => {}, setMouse: () => {}, setFocus: () => {} },
    ...{ takeWidth: () => {} },
    takeGround: () => {},
    ...{ edit: () => true, show: () => {}, leave: () => {} },
    copy: (text: string) => copied.push(text) > 0,
  }
  const onError = (error: Error) => expect.fail(error.message)
  const cite = (text: string, shown: ShownArticle) => cited(text, shown, messages, 'plain')
  const searches = heldSearches()
  const executor = new Executor({ desk, surface, searches, messages, cite, send: explorer.send, onError })
  explorer.performBy((command) => executor.perform(command))
  explorer.send({ type: 'begun', first: {} })
  const theme = themeFor({}, { theme: 'none', colours: {} }, null)
  const { lastFrame } = render(
    <App explorer={explorer} themeOn={() => theme} path="corpus" onParts={() => {}} />,
  )
  const send = (...inputs: Input[]) =>
    explorer.send(...inputs.map((input) => ({ type: 'input' as const, input })))
  const type = (keys: string) => send(...[...keys].map((key) => ({ type: 'key' as const, key })))
  return { lastFrame, type, copied }
}

it('follows the bar with the article, and says that a date is inferred', async () => {
  const { lastFrame, type } = running(130)
  await expect.poll(lastFrame).toContain('正文甲。')
  expect(lastFrame()).toContain('2023-01-01 Sun (inferred)')
  type('j')
  await expect.poll(lastFrame).toContain('正文乙。')
})

it('takes every key of one read, and does what comes of it once', async () => {
  const { lastFrame, type, copied } = running(100)
  await expect.poll(lastFrame).toContain('正文甲。')
  type('kjjY')
  await expect.poll(lastFrame).toContain('正文乙。')
  expect(copied).toEqual(['2023-01-01 inferred, p. 1《标题乙》 a.md:1'])
})

it('keeps what is typed in one read with the key that opens the line', async () => {
  const { lastFrame, type } = running(100)
  await expect.poll(lastFrame).toContain('正文甲。')
  type('/县志')
  await expect.poll(lastFrame).toContain('/县志')
})
