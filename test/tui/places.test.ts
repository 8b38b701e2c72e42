import { describe, expect, it } from 'vitest'
import { articleUnderBar } from '../../src/tui/list.ts'
import { placesMeant } from '../../src/tui/places.ts'
import type { SavedLine } from '../../src/tui/state/parts.ts'
import { drawnIn, panesOf, textOf, textsOf } from './drawn.ts'
import { articlesOf, type Desk, desk, opened, press, type Run, settled, shownOf, take } from './driving.ts'

const HEADLINES: Record<string, string> = {
  '2023-01-02:1': '古桥修好了',
  '2023-01-02:2': '防汛演练',
}
const titled: Desk = (question) => {
  if (question.ask === 'articles') {
    const lines = articlesOf(question.issue)
    return {
      to: 'articles',
      value: lines.map((line) => ({ ...line, headline: HEADLINES[line.id] ?? line.headline })),
    }
  }
  if (question.ask !== 'article') return desk(question)
  const shown = shownOf(question.id)
  const headline = HEADLINES[question.id] ?? shown.article.headline
  return {
    to: 'article',
    value: { shown: { ...shown, article: { ...shown.article, headline } }, starts: null },
  }
}
const done = (run: Run, ...keys: string[]) => settled(press(run, ...keys), titled)
/** Mark a on the first article; then the next two were read, the last one is left. */
const walked = done(opened(), 'j', 'k', 'm', 'a', 'l', ']', ']', ']', ']', ']', ']')
const rest = (run: Run) => take(run, { type: 'lingered', keys: 'walked' })

describe('marks and places where one has been', () => {
  it('are listed, the newest place below the marks, and Enter goes to the one that is chosen', () => {
    const listed = press(walked, "'", '/')
    expect(drawnIn(listed.state, 'bar').join('')).toMatch(/^ a +标题2023-01-02:0/)
    const texts = textsOf(listed.state)
    const below = ['标题2023-01-02:0', '防汛演练', '古桥修好了'].map((text) =>
      texts.findLastIndex((line) => line.includes(text)),
    )
    expect(below[1]).toBeLessThan(below[2]!)
    const there = done(listed, 'Down', 'Enter')
    expect(articleUnderBar(there.state)).toBe('2023-01-02:2')
    expect(articleUnderBar(done(there, 'Ctrl-o').state)).toBe('2023-01-02:3')
  })

  it('are filtered by letters, by sound and by a slip, with the letters marked', () => {
    const shown = (typed: string) => {
      const { state } = press(walked, "'", '/', ...typed)
      return [drawnIn(state, 'bar').join(''), drawnIn(state, 'barMatch').join('')].map((text) => text.trim())
    }
    expect(shown('古桥')).toEqual(['修好了', '古桥'])
    expect(shown('fangxun')).toEqual(['演练', '防汛'])
    expect(shown('古桥修号了')[1]).toContain('古桥修')
    expect(articleUnderBar(done(walked, "'", '/', ...'guqiao', 'Enter').state)).toBe('2023-01-02:1')
    expect(press(walked, "'", '/', ...'没有的', 'Enter').state.notice).toEqual({
      say: 'noSuchPlace',
      what: '没有的',
    })
    expect(press(opened(), "'", '/').state).toMatchObject({ prompt: null, notice: { say: 'noPlaces' } })
  })

  it('are one for each article, the place that was left last', () => {
    const spot = (article: string, block: number) => ({ article, block, offset: 0, headline: article })
    const spots = [spot('甲', 0), spot('乙', 0), spot('甲', 5)]
    const listed = placesMeant({ ...opened().state, trail: { spots, at: 3 } }, '')
    expect(listed.map(({ item }) => [item.spot.article, item.spot.block])).toEqual([
      ['甲', 5],
      ['乙', 0],
    ])
  })

  it('are gone by when the line is left, and a mark of any other letter is gone to as before', () => {
    expect(press(walked, "'", '/', '古', 'Esc').state).toMatchObject({ prompt: null, notice: null })
    expect(articleUnderBar(done(walked, "'", 'a').state)).toBe('2023-01-02:0')
  })

  it('are listed while one rests on the way back, until the message goes', () => {
    const back = done(walked, 'Ctrl-o')
    expect(textsOf(back.state).at(-1)).toContain('去过的第 3/4 处')
    expect(drawnIn(back.state, 'bar')).toEqual([])
    const listed = rest(back)
    expect(drawnIn(listed.state, 'bar').join('')).toContain('防汛演练')
    expect(textOf(listed.state)).toContain('古桥修好了')
    expect(rest(press(back, 'j')).state.notice).toBeNull()
    const faded = take(listed, { type: 'faded', notice: listed.state.notice! })
    expect(faded.state.notice).toBeNull()
    expect(articleUnderBar(done(listed, 'Ctrl-o').state)).toBe('2023-01-02:1')
  })
})

it('kept searches are filtered with the list, by their names and by what they look for', () => {
  const saved: SavedLine[] = [
    { name: '图书馆的事', query: '图书馆', found: { total: 8, fresh: 2 } },
    { name: '桥', query: '古桥 修', found: null },
  ]
  const withSaved: Desk = (question) =>
    question.ask === 'saved' ? { to: 'saved', value: saved } : titled(question)
  const run = settled(take(opened(), { type: 'searches' }), withSaved)
  const filtered = (typed: string) => settled(press(run, 'f', ...typed), withSaved)
  const rows = (typed: string) => panesOf(filtered(typed).state)[0]!.filter((line) => line.startsWith('/ '))
  expect(rows('tushuguan').join('')).toMatch(/图书馆的事 {2}图书馆/)
  expect(rows('修').join('')).toContain('桥  古桥 修')
  expect(rows('没有的')).toEqual([])
  expect(drawnIn(filtered('tushuguan').state, 'barMatch').join('')).toContain('图书馆')
  const top = settled(press(filtered('图书馆的'), 'Enter', 'g', 'g', 'Enter'), withSaved)
  expect(top.state.search?.line).toBe('图书馆')
})
