import { expect, it } from 'vitest'
import { drawnIn } from './drawn.ts'
import { type Desk, desk, opened, press, settled, shownOf } from './driving.ts'

const recognised: Desk = (question) => {
  if (question.ask !== 'article') return desk(question)
  const shown = shownOf(question.id)
  const body = shown.article.body.map((block) => ({ ...block, unsure: [1, 3] }))
  return { to: 'article', value: { shown: { ...shown, article: { ...shown.article, body } }, starts: null } }
}

it('what recognition was unsure of is marked where one wants that', () => {
  const run = settled(press(opened(), 'j'), recognised)
  const { body } = run.state.shown!.article
  const doubted = body.map(({ text }) => text.slice(1, 3))
  const marked = (state = run.state) => drawnIn(state, 'accent').filter((text) => doubted.includes(text))
  expect(marked()).toEqual([])
  const shown = settled(press(run, 'g', 'u'), recognised)
  expect(marked(shown.state)).toEqual(doubted)
  expect(marked(settled(press(shown, 'g', 'u'), recognised).state)).toEqual([])
})
