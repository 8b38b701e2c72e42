import { expect, it } from 'vitest'
import { likely } from '../../src/tui/likely.ts'
import { drawnIn, textOf } from './drawn.ts'
import { desk, opened, press, settled } from './driving.ts'

const among = (items: string[], typed: string) => likely(items, (item) => item, typed)
const order = (items: string[], typed: string) => among(items, typed).map(({ item }) => item)

it('what holds the letters comes first, what sounds like them then, and what is near last', () => {
  const items = ['防汛演练', '访问记', '四访工作', '市访惠聚']
  expect(order(items, '访')).toEqual(['访问记', '四访工作', '市访惠聚'])
  expect(order(['图书馆开馆', '开馆记', '古桥'], 'kaiguan')).toEqual(['图书馆开馆', '开馆记'])
  expect(order(['kaiguam', '开馆记'], 'kaiguan')).toEqual(['开馆记', 'kaiguam'])
  expect(order(['previous-article', 'next-article'], 'next-artcle')).toEqual(['next-article'])
})

it('of what is near the nearest comes first', () => {
  const items = ['县图书馆今日开馆', '县图书馆今天开馆', '县文化馆昨天关门']
  const nearest = ['县图书馆今天开馆', '县图书馆今日开馆']
  expect(order(items, '图书馆今天开门')).toEqual(nearest)
  expect(order([...items].reverse(), '图书馆今天开门')).toEqual(nearest)
})

it('shows the letters that were meant, in any form of writing', () => {
  const shown = (text: string, typed: string) =>
    among([text], typed)[0]?.ranges.map(([from, to]) => text.slice(from, to))
  expect(shown('“四議”工作法', '四议工作')).toEqual(['四議”工作'])
  expect(shown('市图书馆开馆', 'tushug')).toEqual(['图书馆'])
  expect(shown('甲', '')).toEqual([])
})

it('is found at once among thousands, and nothing is meant by a single wrong letter', () => {
  const many = Array.from({ length: 3000 }, (_, index) => `第${index}篇标题`)
  expect(among(many, '第2999篇')[0]?.item).toBe('第2999篇标题')
  expect(order(many, '弈')).toEqual([])
})

it('completes a command by a slip, by what it does and by its sound', () => {
  const first = (typed: string) => press(opened(), ':', ...typed, 'Tab').state.prompt?.line
  expect(first('next-artcle')).toBe('next-article')
  expect(first('下一篇')).toBe('next-article')
  expect(first('xiayipian')).toBe('next-article')
  expect(drawnIn(press(opened(), ':', ...'artic').state, 'floatMatch')).toContain('artic')
})

it('filters the list by a slip, with the letters shown and the day beside them', () => {
  const run = settled(press(opened(), 'f', ...'标题2023-01-01:3', 'Enter'), desk)
  expect(drawnIn(run.state, 'barMatch').join('')).toBe('标题2023-01-01:3')
  expect(textOf(run.state)).toMatch(/标题2023-01-01:3 +2023-01-01 │/)
  expect(settled(press(run, 'Enter'), desk).state.shown?.article.id).toBe('2023-01-01:3')
})

it('finds a key in the help by a slip, with the letters shown', () => {
  const run = press(opened(), '?', '/', ...'选字的')
  expect(textOf(press(opened(), '?', '/', ...'xuanzi').state)).toContain('选字')
  expect(drawnIn(press(opened(), '?', '/', ...'选字').state, 'barMatch')).toContain('选字')
  expect(run.state.view).toMatchObject({ is: 'help', filter: '选字的' })
})
