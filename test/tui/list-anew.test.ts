import { expect, it } from 'vitest'
import { entriesOf } from '../../src/tui/list.ts'
import { type Desk, desk, issues, opened, press, type Run, settled, take } from './driving.ts'

// The corpus has changed while the bar of the list stood on no issue and no article: it stays, and so does what is open.

const changed = { type: 'news' as const, news: { changed: true as const } }
const underBar = ({ state }: Run) => entriesOf(state)[state.list.bar]

const LINES = [{ name: '甲', query: '乙', found: null }]
const withLines: Desk = (question) =>
  question.ask === 'saved' ? { to: 'saved', value: LINES } : desk(question)

it('on a kept search', () => {
  const run = settled(take(opened(), { type: 'searches' }), withLines)
  const open = settled(press(run, 'G', 'Enter', 'g', 'g'), withLines)
  expect(underBar(open)).toMatchObject({ saved: { name: '甲' } })
  const anew = settled(take(open, changed), withLines)
  expect(underBar(anew)).toEqual(underBar(open))
  expect([...anew.state.list.opened]).toEqual([...open.state.list.opened])
})

const daily =
  (count: number): Desk =>
  (question) => {
    if (question.ask !== 'issues') return desk(question)
    const days = Array.from({ length: count }, (_, index) =>
      new Date(Date.UTC(2022, 1, 28 - index)).toISOString().slice(0, 10),
    )
    return { to: 'issues', value: days.map((date) => ({ ...issues[0]!, id: date, date })) }
  }

it('on a month', () => {
  const many = settled(take(opened(), changed), daily(40))
  const row = entriesOf(many.state).findIndex((entry) => 'month' in entry && entry.month === '2022-01')
  const there = settled(press(many, ...String(row + 1), 'G'), daily(40))
  expect(underBar(there)).toMatchObject({ month: '2022-01', issues: 12 })
  const anew = settled(take(there, changed), daily(45))
  expect(underBar(anew)).toMatchObject({ month: '2022-01', issues: 17 })
  expect([...anew.state.list.opened]).toEqual([...there.state.list.opened])
})

it('on nothing, since the filter lets nothing through: what stood open stands open again behind it', () => {
  const open = settled(press(opened(), 'G', 'Enter'), desk)
  const filtered = settled(press(open, 'f', ...'无此标题', 'Enter'), desk)
  expect(entriesOf(filtered.state)).toEqual([])
  const anew = settled(take(filtered, changed), desk)
  expect(entriesOf(anew.state)).toEqual([])
  expect([...anew.state.list.opened]).toEqual([...filtered.state.list.opened])
  expect([...settled(press(anew, 'Esc'), desk).state.list.opened]).toEqual([...open.state.list.opened])
})
