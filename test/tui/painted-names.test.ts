import { expect, it } from 'vitest'
import { drawnIn, panesOf } from './drawn.ts'
import { type Desk, desk, opened, press, settled, shownOf } from './driving.ts'

/** The first name is doubtful, the second is that of a body. */
const mixed: Desk = (question) => {
  if (question.ask !== 'article') return desk(question)
  const shown = shownOf(question.id)
  const [first, second] = shown.entities
  const entities = [
    { ...first!, probability: 0.3 },
    { ...second!, kind: 'org' as const },
  ]
  return { to: 'article', value: { shown: { ...shown, entities }, starts: null } }
}

it('names in the text have the colours of their kinds where one wants that, and the doubtful none', () => {
  const run = settled(press(opened(), 'j'), mixed)
  const name = '乙2023-01-02:1'
  const inText = (look: string, state = run.state) => drawnIn(state, look).filter((text) => text === name)
  expect(inText('org')).toEqual([])
  const painted = settled(press(run, 'g', 'N'), mixed)
  expect(inText('org', painted.state)).toEqual([name])
  expect(drawnIn(painted.state, 'faint').filter((text) => text.startsWith('甲2023'))).toEqual([])
  expect(panesOf(painted.state)[1]).toEqual(panesOf(run.state)[1])
  expect(inText('org', settled(press(painted, 'g', 'N'), mixed).state)).toEqual([])
})

it('what is found, and what the keys act on, is seen above the colours', () => {
  const run = settled(press(opened({ paintsNames: true }), '/', '乙', 'Enter'), desk)
  expect(drawnIn(run.state, 'match')).toContain('乙')
  const reading = settled(press(opened({ paintsNames: true }), 'l', '}', '}'), desk)
  expect(drawnIn(reading.state, 'cursor')).toEqual(['甲2023-01-02:0'])
})
