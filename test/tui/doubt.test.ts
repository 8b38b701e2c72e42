import { expect, it } from 'vitest'
import type { ShownEntity } from '../../src/desk/told.ts'
import { namesView } from '../../src/tui/views/names-view.ts'
import { copies, type Desk, desk, opened, press, settled, shownOf } from './driving.ts'

type Doubts = Pick<ShownEntity, 'probability' | 'titles' | 'titleProbabilities'>

/** The small paper with these doubts of the two people of each article. */
const doubting =
  (...doubts: Doubts[]): Desk =>
  (question) => {
    if (question.ask !== 'article') return desk(question)
    const shown = shownOf(question.id)
    const entities = shown.entities.map((own, index) => ({ ...own, ...doubts[index] }))
    return { to: 'article', value: { shown: { ...shown, entities }, starts: null } }
  }
const office = (title: string, probability: number): Doubts => ({
  ...{ probability: 0.97, titles: [title], titleProbabilities: [probability] },
})
const second = (own: Desk) => settled(press(opened({ isPicking: true }), 'j'), own)

it('what is doubtful is marked and stands after what is sure', () => {
  const { state } = second(doubting({ probability: 0.6 }, office('馆长', 0.5)))
  const rows = namesView(state, 40, 6).map((row) =>
    row
      .map(({ text }) => text)
      .join('')
      .trim(),
  )
  expect(rows.filter((row) => /2023/.test(row))).toEqual(['乙2023-01-02:1 ~ 馆长', '~ 甲2023-01-02:1'])
})

it('a doubtful name is chosen with its sentence, a doubtful office not at all', () => {
  const chosen = (own: Doubts) => {
    const run = second(doubting(own, own))
    return copies(settled(press(run, 'l', 'l', 'Enter'), doubting(own, own)))[0]?.[0]
  }
  expect(chosen({ probability: 0.97 })).toBe('甲2023-01-02:1')
  expect(chosen({ probability: 0.6 })).toBe('甲2023-01-02:1到场。')
  expect(chosen(office('馆长', 0.95))).toBe('馆长甲2023-01-02:1')
  expect(chosen(office('馆长', 0.5))).toBe('甲2023-01-02:1')
})
