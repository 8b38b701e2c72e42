import { describe, expect, it } from 'vitest'
import { copies, type Desk, desk, opened, press, settled } from './driving.ts'

describe('a view that does not come', () => {
  it('is not opened for days, which have no hits to show: keys go on to the list', () => {
    const run = press(opened(), 'h', 'g', 'g', 'g', 'k')
    expect(run.state).toMatchObject({ view: { is: 'article' }, notice: { say: 'noHits' } })
    const study = settled(press(opened(), ':', ...'time 2023', 'Enter'), desk)
    expect(press(study, 'g', 'c').state).toMatchObject({ view: { is: 'study', what: 'time' } })
  })

  it.each(['concordance 类:photo', 'card 无此人'])('takes with it what was typed for it: %s', (line) => {
    const refusing: Desk = (question) => {
      if (question.ask === 'study') return { to: 'study', value: { hinders: 'noHits', what: line } }
      return question.ask === 'page' ? { to: 'page', value: undefined } : desk(question)
    }
    const run = settled(press(opened({ isPicking: true }), ':', ...line, 'Enter', 'Enter'), refusing)
    expect(run.state).toMatchObject({ view: { is: 'article' }, done: false })
    expect(copies(run)).toEqual([])
  })
})
