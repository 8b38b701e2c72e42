import { expect, it } from 'vitest'
import type { Desk } from '../../src/desk/desk.ts'
import { messagesIn } from '../../src/messages/index.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { Executor } from '../../src/tui/executor.ts'
import { Explorer } from '../../src/tui/explorer.ts'
import { articleUnderBar } from '../../src/tui/list.ts'
import type { OwnSearches } from '../../src/tui/own-searches.ts'
import type { Notice } from '../../src/tui/state/notice.ts'
import type { SavedLine } from '../../src/tui/state/parts.ts'
import { aFolder, put } from '../store/a-folder.ts'
import { archiveDesk } from './archive-desk.ts'
import { begun, type Desk as Driven, desk, opened, press, settled, take } from './driving.ts'
import { heldSearches } from './held-searches.ts'

const LINES: SavedLine[] = [
  { name: '甲', query: '乙', found: { total: 8, fresh: 2 } },
  { name: '坏', query: '"', found: null },
]
const withLines: Driven = (question) =>
  question.ask === 'saved' ? { to: 'saved', value: LINES } : desk(question)

it('kept searches stand above the issues, and the bar stays on its article when they come', () => {
  const before = settled(press(opened(), 'j'), desk)
  const under = articleUnderBar(before.state)
  const after = settled(take(before, { type: 'searches' }), withLines)
  expect(under).toBeDefined()
  expect(articleUnderBar(after.state)).toBe(under)
  expect(after.state.list.bar).toBe(before.state.list.bar + 2)
  const gone = settled(take(after, { type: 'searches' }), desk)
  expect(articleUnderBar(gone.state)).toBe(under)
})

it('Enter on one searches for it and looks at it; its set is what the views take', () => {
  const top = settled(press(settled(take(opened(), { type: 'searches' }), withLines), 'g', 'g'), withLines)
  const searched = settled(press(top, 'Enter'), withLines)
  expect(searched.state.search).toMatchObject({ line: '乙', answered: { line: '乙' } })
  expect(searched.done.at(-1)).toEqual({ do: 'look', name: '甲' })
  const back = settled(press(searched, 'Esc'), withLines)
  expect(back.state).toMatchObject({ search: null, list: { bar: 0 } })
  expect(settled(press(top, 'g', 'k'), withLines).state.view).toMatchObject({
    what: 'concordance',
    line: '乙',
  })
  expect(press(top, ':', ...'forget', 'Enter').done.at(-1)).toEqual({ do: 'forget', name: '甲' })
  expect(press(top, ':', ...'forget 没有', 'Enter').state.notice).toMatchObject({ say: 'noneSaved' })
})

it('keys that go through the list pass them by without harm', () => {
  const top = settled(
    press(settled(take(begun(opened().state), { type: 'searches' }), withLines), 'g', 'g'),
    withLines,
  )
  for (const key of ['h', 'l', 'Tab', ']', '[', '>', '<', 'a', 'K', 'Y', 'n', 'zM', 'zR', 'gn', 'gl', 'gs']) {
    const next = settled(press(top, ...key, 'j', 'k'), withLines)
    expect(next.state.list.bar).toBeGreaterThanOrEqual(0)
  }
})

/** The explorer over a folder, with what it says. */
function running(own: Desk, searches: OwnSearches) {
  const explorer = new Explorer(opened().state)
  const said: Notice[] = []
  const surface = {
    ...{ choose: () => {}, redraw: () => {}, suspend: () => {}, setMouse: () => {}, setFocus: () => {} },
    ...{ takeWidth: () => {} },
    ...{ takeGround: () => {}, edit: () => true, show: () => {}, leave: () => {}, copy: () => true },
  }
  const executor = new Executor({
    ...{ desk: own, surface, searches, messages: messagesIn('zh'), cite: (text: string) => text },
    send: (event) => {
      if (event.type === 'notice') said.push(event.notice)
      explorer.send(event)
    },
    onError: (error) => expect.fail(error.message),
  })
  return { executor, said }
}

it('what is new is counted until it is looked at', async () => {
  const [folder, indexes] = [aFolder(), aFolder()]
  const searches = heldSearches()
  const at = async () => archiveDesk((await openArchive(folder, { folder: indexes })).archive, folder)
  const counts = async (name: string, of: Desk) => {
    const { query, seen } = searches.read().get(name)!
    return of.since(query, [...seen].join(''))
  }
  put(folder, 'a.jsonl', [{ headline: '一', text: '网格来了。' }])
  const first = await at()
  const { executor, said } = running(first, searches)
  executor.perform({ do: 'save', name: '网 格', query: '网格' })
  executor.perform({ do: 'save', name: '坏', query: '(' })
  await expect.poll(() => said.map(({ say }) => say).sort()).toEqual(['badQuery', 'searchSaved'])
  expect([...searches.read().keys()]).toEqual(['网 格'])
  expect(await counts('网 格', first)).toEqual({ total: 1, fresh: 0 })
  put(folder, 'b.jsonl', [{ headline: '二', text: '网格又来。', date: '2022-01-01' }])
  const second = await at()
  expect(await counts('网 格', second)).toEqual({ total: 2, fresh: 1 })
  running(second, searches).executor.perform({ do: 'look', name: '网 格' })
  await expect.poll(() => counts('网 格', second)).toEqual({ total: 2, fresh: 0 })
  executor.perform({ do: 'forget', name: '网 格' })
  expect(searches.read().size).toBe(0)
})
