import { describe, expect, it } from 'vitest'
import { articleUnderBar } from '../../src/tui/list.ts'
import { headParts } from '../../src/tui/marks.ts'
import { panesOf } from './drawn.ts'
import {
  copies,
  type Desk,
  desk,
  figureLines,
  mouse,
  opened,
  press,
  type Run,
  said,
  settled,
  take,
} from './driving.ts'

const typed = (run: Run, line: string) => press(run, ':', ...line, 'Enter')
const listed = () => settled(typed(opened(), 'figures 支部'), desk)
const screen = ({ state }: Run): string => panesOf(state).flat().join('\n')

describe('the figures of a thing in the explorer', () => {
  it('stand at the left, the sentence of the one under the bar beside them', () => {
    const shown = screen(listed())
    expect(shown).toMatch(/数字 +2篇/)
    expect(shown).toMatch(/ 5个 {2}支部 +2023-01-01/)
    expect(shown).toContain('支部5个。')
    expect(shown).toContain('标题[N]. 报,2023-01-01.')
    expect(shown).not.toContain('支部6个。')
    expect(screen(press(listed(), 'j'))).toContain('支部6个。')
  })
  it('lead to the source with Enter, and are come back to with Esc; n and N go through them from either', () => {
    const there = settled(press(listed(), 'j', 'Enter'), desk)
    expect(articleUnderBar(there.state)).toBe('2023-01-02:1')
    expect(there.state.reading.point).toEqual({
      block: headParts(there.state.shown!.article).head + 1,
      offset: 2,
    })
    const before = settled(press(there, 'N'), desk)
    expect(before.state.notice).toEqual({ say: 'figure', what: '1/2' })
    expect(articleUnderBar(before.state)).toBe('2023-01-01:2')
    expect(settled(press(before, 'Esc'), desk).state.view).toMatchObject({ is: 'figures', bar: 0 })
    expect(settled(press(listed(), 'Esc'), desk).state.view.is).toBe('article')
  })
  it('are pointed at with the mouse', () => {
    const second = mouse(listed(), [4, 2])
    expect(second.state.view).toMatchObject({ is: 'figures', bar: 1 })
    expect(articleUnderBar(settled(mouse(second, [4, 2]), desk).state)).toBe('2023-01-02:1')
  })
  it('are copied with the citation of their sentence', () => {
    expect(copies(press(listed(), 'y', 'y'))).toEqual([['支部5个。', undefined]])
    expect(copies(press(listed(), 'j', 'Y'))).toEqual([['支部6个。（标题[N]. 报,2023-01-02.）', undefined]])
  })
  it('say so where there are none, and what is typed for them is not done on what lies below', () => {
    const none = said(press(typed(opened(), 'figures 船'), 'Y'), 'figures', { lines: [], hasOlder: false })
    expect(none.state).toMatchObject({ view: { is: 'article' }, notice: { say: 'noFigures', what: '船' } })
    expect(copies(none)).toEqual([])
  })
  it.each(['FIGURES 支部', 'ｆｉｇｕｒｅｓ　支部'])(
    'are asked for in capitals and by an input method: %s',
    (line) => {
      expect(settled(typed(opened(), line), desk).state.view).toMatchObject({ is: 'figures', thing: '支部' })
    },
  )
  it('come again when the corpus has changed, the bar on the same one', () => {
    const changed = take(press(listed(), 'j'), { type: 'news', news: { changed: true } })
    const more = { ...figureLines[0]!, value: '4个' }
    const now = said(changed, 'figures', { lines: [more, ...figureLines], hasOlder: false })
    expect(now.state.view).toMatchObject({ is: 'figures', bar: 2 })
  })
  it('are those of the word at the point, of what is selected, or of the name under the bar', () => {
    const thing = (run: Run) =>
      run.asks.flatMap(({ question }) => (question.ask === 'figures' ? question.thing : []))
    const article: Desk = desk
    const reading = settled(press(opened(), 'l'), article)
    expect(thing(typed(reading, 'figures'))).toEqual(['标题'])
    expect(thing(typed(settled(press(reading, 'v', 'l', 'l'), article), 'figures'))).toEqual(['标题2'])
  })
})
