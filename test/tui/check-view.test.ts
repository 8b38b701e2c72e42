import { describe, expect, it } from 'vitest'
import { articleUnderBar } from '../../src/tui/list.ts'
import { headParts } from '../../src/tui/marks.ts'
import { screenParts } from '../../src/tui/screen-parts.ts'
import { textsOf } from './drawn.ts'
import {
  checkedDraft,
  copies,
  type Desk,
  desk,
  difference,
  mouse,
  opened,
  press,
  type Run,
  said,
  settled,
  take,
} from './driving.ts'

/** What stands on the screen, pane beside pane. */
const screen = ({ state }: Run): string => {
  const { panes } = screenParts(state, 'corpus')
  return panes[0]!.rows
    .map((_, at) => panes.map(({ rows }) => rows[at]!.map(({ text }) => text).join('')).join(''))
    .join('\n')
}
const typed = (run: Run, line: string) => press(run, ':', ...line, 'Enter')
const two: Desk = (question) =>
  question.ask === 'check'
    ? {
        to: 'check',
        value: checkedDraft(difference, { ...difference, text: '丁长', own: '丁长离场。', line: 3 }),
      }
    : desk(question)
const checked = () => settled(typed(opened(), 'check a.md'), two)

describe('a draft in the explorer', () => {
  it('shows what differs at the left, and its sentence above that of the archive', () => {
    const lines = screen(checked()).split('\n')
    expect(lines[0]).toMatch(/稿子 .*错 2 处.*稿子 {2}a\.md/)
    expect(lines[1]).toMatch(/^ 错 职务 乙长 /)
    expect(lines[2]).toMatch(/^ 错 职务 丁长 /)
    const at = (text: string) => lines.findIndex((line) => line.includes(text))
    expect(at('乙长到场。')).toBeGreaterThan(0)
    expect(at('丙长到场。')).toBeGreaterThan(at('乙长到场。'))
    expect(at('可改为：丙长')).toBeGreaterThan(0)
    expect(screen(settled(press(checked(), 'j'), two))).toContain('丁长离场。')
  })
  it('leads to the source with Enter, and away with Esc', () => {
    const there = settled(press(checked(), 'Enter'), two)
    expect(there.state.view.is).toBe('article')
    expect(articleUnderBar(there.state)).toBe('2023-01-02:1')
    expect(there.state.reading.point.block).toBe(headParts(there.state.shown!.article).head + 1)
    const away = settled(press(checked(), 'Esc'), two)
    expect([away.state.view.is, away.state.focus]).toEqual(['article', 'list'])
  })
  it('is come back to with Esc, and gone through with n and N, in the list and in the articles', () => {
    const there = settled(press(checked(), 'n', 'Enter'), two)
    expect(there.state.view.is).toBe('article')
    const before = settled(press(there, 'N'), two)
    expect(before.state).toMatchObject({
      view: { is: 'article' },
      notice: { say: 'difference', what: '1/2' },
    })
    const back = settled(press(before, 'Esc'), two)
    expect(back.state.view).toMatchObject({ is: 'check', bar: 0 })
    expect(settled(press(back, 'N'), two).state.notice).toEqual({ say: 'firstHit' })
    expect(settled(press(back, 'n'), two).state.view).toMatchObject({ is: 'check', bar: 1 })
    const last = settled(press(settled(press(before, 'n'), two), 'n'), two)
    expect(last.state).toMatchObject({ view: { is: 'article' }, notice: { say: 'lastHit' } })
    const away = settled(press(last, 'Esc', 'Esc'), two)
    expect([away.state.view.is, away.state.focus]).toEqual(['article', 'list'])
  })
  it('is pointed at with the mouse, and entered by pointing again', () => {
    const second = mouse(checked(), [4, 2])
    expect(second.state.view).toMatchObject({ is: 'check', bar: 1 })
    expect(settled(mouse(second, [4, 2]), two).state.view.is).toBe('article')
    expect(mouse(checked(), [4, 9]).state.view).toMatchObject({ is: 'check', bar: 0 })
  })
  it('gives the sentence of the archive to be copied, with its own citation', () => {
    expect(copies(settled(press(checked(), 'y', 'y'), two))).toEqual([['丙长到场。', undefined]])
    expect(copies(settled(press(checked(), 'Y'), two))).toEqual([
      ['丙长到场。（标题[N]. 报,2023-01-02.）', undefined],
    ])
  })
  it('checks the same draft again without its name, and stays where it was', () => {
    const again = typed(press(checked(), 'j'), 'check')
    expect(again.asks.at(-1)!.question).toMatchObject({ ask: 'check', path: 'a.md' })
    expect(settled(again, two).state.view).toMatchObject({ is: 'check', bar: 1 })
    expect(said(again, 'check', checkedDraft(difference)).state.view).toMatchObject({ bar: 0 })
    expect(said(again, 'check', { problem: 'missing' }).state.view).toMatchObject({ bar: 0 })
  })

  it('says what it waits for, that nothing differs, or why it cannot be checked', () => {
    const asked = typed(opened(), 'check a.md')
    expect(asked.asks.at(-1)!.question).toEqual({ ask: 'check', path: 'a.md', language: 'zh' })
    expect(screen(asked)).toContain('正在找')
    expect(screen(said(asked, 'check', checkedDraft()))).toContain('没有与档案不合的地方')
    const missing = screen(said(asked, 'check', { problem: 'missing' }))
    expect(missing).toContain('a.md：没有这个文件')
    expect(missing).not.toContain('错 0 处')
    // Keys typed ahead wait for what they act on.
    expect(said(press(asked, 'j'), 'check', checkedDraft(difference, difference)).state.view).toMatchObject({
      bar: 1,
    })
  })
  it('says where it was not checked to its end', () => {
    const asked = typed(opened(), 'check a.md')
    const told = (more: object) => said(asked, 'check', { ...checkedDraft(difference), ...more }).state.notice
    expect(told({ isWhole: false })).toEqual({ say: 'draftStopped', what: '1' })
    expect(told({ hiddenFrom: 7 })).toEqual({ say: 'draftHidden', what: '7' })
  })
  it('is not opened where a person names no file, or may name none', () => {
    expect(typed(opened(), 'check').state.notice).toEqual({ say: 'noDraft' })
    const restricted = typed(opened({ isRestricted: true }), 'check a.md')
    expect(restricted.state).toMatchObject({ view: { is: 'article' }, notice: { say: 'restricted' } })
  })
  it('has one pane where there is room for one', () => {
    const narrow = settled(typed(opened({}, { columns: 50, rows: 12 }), 'check a.md'), two)
    expect(screen(narrow)).toContain('乙长到场。')
  })
})

describe('a draft that is changed in an editor beside', () => {
  /** Nothing was known before the key; then the file is looked at. */
  const look = (run: Run, file: 'asRead' | 'changed' | 'gone') => said(run, 'draftFile', file)
  const fileOf = ({ state }: Run) => state.view.is === 'check' && state.view.file

  it('is told with the next key, and marked until it is checked again', () => {
    const moved = look(press(checked(), 'j'), 'changed')
    expect(moved.state.view).toMatchObject({ is: 'check', bar: 1 })
    expect(moved.state.notice).toEqual({ say: 'draftChanged', what: 'a.md' })
    expect(screen(moved).split('\n')[0]).toContain('改前 错 2 处')
    const again = settled(typed(moved, 'check'), two)
    expect(screen(again).split('\n')[0]).not.toContain('改前')
    expect(look(press(checked(), 'j'), 'gone').state.notice).toEqual({ say: 'draftGone', what: 'a.md' })
    expect(look(press(checked(), 'j'), 'asRead').state.notice).toBeNull()
  })
  it('is looked at before anything is done on what was found in it', () => {
    for (const key of ['Enter', 'Y', 'n']) {
      const waiting = press(checked(), key)
      expect(waiting.state.view).toMatchObject({ is: 'check', bar: 0 })
      expect(copies(waiting)).toEqual([])
      const refused = look(press(waiting, 'j'), 'changed')
      expect(refused.state).toMatchObject({ view: { is: 'check', bar: 0 }, waiting: [] })
      expect([copies(refused), refused.state.notice?.say]).toEqual([[], 'draftChanged'])
      const done = look(waiting, 'asRead')
      expect(done.state.view.is === 'article' || copies(done).length > 0 || done.state.notice).toBeTruthy()
    }
    // Who has been told may go to the source all the same.
    const told = look(press(checked(), 'Enter'), 'changed')
    expect(settled(press(told, 'Enter'), two).state.view.is).toBe('article')
  })
  it('is looked at when the window is, or has another size, and when the list is come back to', () => {
    const isFocused = (is: boolean) => ({
      type: 'input' as const,
      input: { type: 'focus' as const, isFocused: is },
    })
    expect(fileOf(take(checked(), isFocused(false)))).toBe('asRead')
    expect(look(take(checked(), isFocused(true)), 'changed').state.notice?.say).toBe('draftChanged')
    const larger = take(checked(), { type: 'size', size: { columns: 100, rows: 30 } })
    expect(look(larger, 'changed').state.notice?.say).toBe('draftChanged')
    const back = press(settled(press(checked(), 'Enter'), two), 'Esc')
    expect(look(back, 'changed').state).toMatchObject({ view: { file: 'changed' } })
  })
  it('has the terminal say when its window is looked at, as long as the list is open', () => {
    const told = (run: Run) => run.done.flatMap((command) => (command.do === 'focus' ? command.isOn : []))
    expect(told(opened())).toEqual([])
    expect(told(checked())).toEqual([true])
    expect(told(press(checked(), '?'))).toEqual([true])
    expect(told(press(checked(), 'Esc'))).toEqual([true, false])
  })
  it('is checked again where the corpus changes, and keys wait for that', () => {
    const changed = take(checked(), { type: 'news', news: { changed: true } })
    expect(changed.asks.some(({ question }) => question.ask === 'check')).toBe(true)
    const waiting = press(changed, 'j', 'Enter')
    expect(waiting.state.view).toMatchObject({ is: 'check', bar: 0 })
    expect(settled(waiting, two).state.view.is).toBe('article')
    const away = take(settled(press(checked(), 'Enter'), two), { type: 'news', news: { changed: true } })
    const behind = press(away, 'n', 'Esc')
    expect(settled(behind, two).state.view).toMatchObject({ is: 'check', file: 'asRead', bar: 1 })
    const next = (run: Run) => settled(press(run, 'n'), two).state
    const unchanged = next(settled(press(checked(), 'Enter'), two))
    expect(next(away)).toMatchObject({ view: { is: 'article' }, notice: { say: 'difference', what: '2/2' } })
    expect(next(away).shown).toEqual(unchanged.shown)
  })
})

describe('the path of a draft', () => {
  const typing = (run: Run, line: string) => settled(press(run, ':', ...line), desk)
  const line = (run: Run) => run.state.prompt?.line

  it('is completed with Tab, and its names stand over the panes', () => {
    const run = typing(opened(), 'check ')
    expect(textsOf(run.state).some((row) => row.startsWith(' a.md'))).toBe(true)
    expect(line(press(run, 'Tab'))).toBe('check a.md')
    expect(line(press(run, 'Tab', 'Tab'))).toBe('check b.md')
    expect(line(press(run, 'Shift-Tab'))).toBe('check b.md')
  })
  it('waits for names that have not come', () => {
    expect(line(settled(press(opened(), ':', ...'check ', 'Tab'), desk))).toBe('check a.md')
  })
  it('leads into the one folder that there is', () => {
    const inFolders: Desk = (question) =>
      question.ask === 'draftNames'
        ? { to: 'draftNames', value: question.begun.endsWith('/') ? ['in/c.md'] : ['in/'] }
        : desk(question)
    const run = settled(press(opened(), ':', ...'check i', 'Tab'), inFolders)
    expect(line(settled(press(run, 'Tab'), inFolders))).toBe('check in/c.md')
  })
  it('is not completed for other commands, nor where files may not be opened', () => {
    expect(line(settled(press(opened(), ':', ...'links a', 'Tab'), desk))).not.toContain('a.md')
    const restricted = opened()
    const state = { ...restricted.state, settings: { ...restricted.state.settings, isRestricted: true } }
    const run = settled(press({ ...restricted, state }, ':', ...'check ', 'Tab'), desk)
    expect(line(run)).not.toContain('a.md')
    expect(textsOf(run.state).some((row) => row.startsWith(' a.md'))).toBe(false)
  })
})
