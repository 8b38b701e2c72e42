import { expect, it } from 'vitest'
import type { EntityPage } from '../../src/desk/told.ts'
import { copies, type Desk, desk, opened, press, type Run, settled } from './driving.ts'

// On the page of a name what is copied is the row under the bar, not the article that lies below.

const office = { text: '站长', first: '2021', last: '2021', articles: 1, article: 'x:1', address: '' }
const card = {
  ...{ name: '甲', address: '', kind: 'person' as const, label: '', articles: 1, mentions: 1 },
  ...{ first: null, last: null, steps: [], runBy: [], within: [], years: [], newest: [] },
  ...{ organisations: [], people: [['丁', 2] as [string, number]] },
  offices: [{ ...office, sentence: '站长甲到任。', source: 'x:4' }],
}
const use = { article: 'y:1', date: null, left: '见到', name: '甲', right: '了' }
const page: EntityPage = {
  ...{ cards: [card], values: [], citations: { 'x:1': '报甲' } },
  uses: [{ ...use, said: { sentence: '大家见到甲了。', citation: '报乙' } }],
}
const own: Desk = (question) => (question.ask === 'page' ? { to: 'page', value: page } : desk(question))
const onPage = (run: Run, ...keys: string[]) =>
  settled(press(settled(press(run, 'l', ':', ...'card 甲', 'Enter'), own), ...keys), own)
const texts = (run: Run) => copies(run).map(([text]) => text)

it('an office is copied as the sentence that gives it, with where that stands', () => {
  expect(texts(onPage(opened(), 'Y'))).toEqual(['站长甲到任。（报甲）'])
  expect(texts(onPage(opened(), 'y', 'y'))).toEqual(['站长甲到任。'])
})

it('a name beside it as the name, a use as its sentence', () => {
  expect(texts(onPage(opened(), 'j', 'Y'))).toEqual(['丁'])
  expect(texts(onPage(opened(), 'j', 'j', 'Y'))).toEqual(['大家见到甲了。（报乙）'])
})

it('the same is picked, and nothing where the page has no rows', () => {
  expect(texts(onPage(opened({ isPicking: true }), 'Y'))).toEqual(['站长甲到任。（报甲）'])
  expect(texts(onPage(opened({ isPicking: true }), '+', 'j', '+', 'y', 'y'))).toEqual(['站长甲到任。', '丁'])
  const bare = settled(press(opened(), 'l', ':', ...'card 甲', 'Enter', 'Y'), desk)
  expect([copies(bare), bare.state.notice?.say]).toEqual([[], 'nothingToCopy'])
})
