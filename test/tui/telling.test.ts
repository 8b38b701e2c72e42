import { describe, expect, it } from 'vitest'
import { reduce } from '../../src/tui/reduce.ts'
import { initialState } from '../../src/tui/state/initial.ts'
import type { State } from '../../src/tui/state/state.ts'
import { drawnIn, panesOf, textOf, textsOf } from './drawn.ts'
import {
  begun,
  checkedDraft,
  type Desk,
  desk,
  difference,
  issues,
  opened,
  press,
  settled,
} from './driving.ts'

const withDraft: Desk = (question) =>
  question.ask === 'check' ? { to: 'check', value: checkedDraft(difference) } : desk(question)

describe('what lies over the panes', () => {
  it('has a title with how much there is, and first what works here', () => {
    const rows = textsOf(press(opened(), ':').state)
    const at = rows.findIndex((row) => /^命令 +\d+$/.test(row))
    expect(at).toBeGreaterThan(0)
    expect(rows[at + 1]).toMatch(/^ back +Ctrl-o go/)
    expect(textOf(press(opened(), ':', ...'character-').state)).toContain('1/2')
  })

  it('shows the command that is chosen in the lowest window, too', () => {
    const low = settled(begun(initialState({ columns: 80, rows: 9 }, 1)), desk)
    for (const count of [1, 5, 12, 40]) {
      const { state } = press(low, ':', ...Array<string>(count).fill('Tab'))
      expect(drawnIn(state, 'bar').join('')).toContain(state.prompt!.line)
    }
  })
})

describe('the screen says what it shows', () => {
  it('where a line is typed, what the keys do, as far as there is room', () => {
    const last = (line: string) => textsOf(press(opened(), '/', ...line).state).at(-1)!
    expect(last('甲')).toMatch(/^\/甲 +Enter 到结果 {2}Esc 放弃 {2}Ctrl-p 查过的$/)
    expect(last('甲'.repeat(100))).not.toContain('Enter')
  })

  it('which paper an issue is of, where there are several of a day', () => {
    const papers = ['东报', '西报'].map((paper, at) => ({ ...issues[at]!, date: '2023-01-02', paper }))
    const withPapers: Desk = (question) =>
      question.ask === 'issues' ? { to: 'issues', value: papers } : desk(question)
    const run = settled(begun(initialState({ columns: 120, rows: 20 }, 1)), withPapers)
    const list = panesOf(run.state)[0]!.join('\n')
    expect(list).toMatch(/2023-01-02 周一 东报 +4/)
    expect(list).toMatch(/2023-01-02 周一 西报 +4/)
    expect(panesOf(opened().state)[0]!.join('\n')).toMatch(/2023-01-02 周一 +4篇/)
  })

  it('that the corpus is gone, whatever else of it was said before', () => {
    const { state } = opened()
    const last = (now: State) => textsOf(now).at(-1)!
    const unread = reduce(state, { type: 'notice', notice: { say: 'unread', what: 'b.jsonl' } }).state
    expect(last(unread)).toContain('b.jsonl')
    const gone = reduce(unread, { type: 'news', news: { hindrance: { why: 'gone', path: '/papers' } } }).state
    expect(last(gone)).toContain('/papers')
    expect(last(reduce(gone, { type: 'news', news: { hindrance: null } }).state)).toContain('b.jsonl')
    // What answers a key is read before.
    expect(last(press({ state: gone, asks: [], done: [] }, 'P').state)).not.toContain('/papers')
  })

  it('in the sentences of a draft what differs, in two panes', () => {
    const { state } = settled(press(opened(), ':', ...'check a.md', 'Enter'), withDraft)
    expect(drawnIn(state, 'match')).toEqual(['乙长', '丙长', '丙长'])
    expect(panesOf(state)).toHaveLength(2)
    expect(press({ state, asks: [], done: [] }, 'Tab').state.focus).toBe('article')
  })

  it('of a figure with many values, that the older ones were not read', () => {
    const value = {
      ...{ value: '5', number: 5, unit: '座', date: '2023-01-01', sentence: '有水车5座。' },
      ...{ article: 'a', address: '', source: '' },
    }
    const page = { cards: [], values: [value], uses: [], citations: {} }
    const shown = (hasOlder: boolean) => {
      const own: Desk = (question) =>
        question.ask === 'page'
          ? { to: 'page', value: { ...page, ...(hasOlder && { hasOlder }) } }
          : desk(question)
      return textsOf(settled(press(settled(press(opened(), 'l', 'l'), desk), 'Enter'), own).state).join()
    }
    expect(shown(true)).toContain('更早的数没有读')
    expect(shown(false)).toContain('有水车5座')
    expect(shown(false)).not.toContain('更早的数没有读')
  })

  it('beside a name that stands with nobody, that there is none', () => {
    const { state } = settled(press(settled(press(opened(), 'l', 'l'), desk), 'Enter'), desk)
    expect(state.view.is).toBe('page')
    expect(panesOf(state)[2]![1]).toMatch(/^ 没有 *$/)
  })
})
