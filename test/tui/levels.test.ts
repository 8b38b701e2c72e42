import { describe, expect, it } from 'vitest'
import { articleUnderBar } from '../../src/tui/list.ts'
import { copies, type Desk, desk, hits, opened, press, type Run, settled } from './driving.ts'

const done = (run: Run, ...keys: string[]) => settled(press(run, ...keys), desk)
const where = ({ state }: Run) => ({
  focus: state.focus,
  view: state.view.is,
  isSearching: state.search !== null,
})

describe.each(['q', 'Esc'])('%s closes one level', (key) => {
  it.each([
    ['a selection', ['l', 'v'], { focus: 'article', view: 'article' }],
    ['the article', ['l'], { focus: 'list', view: 'article' }],
    ['the names', ['l', 'l'], { focus: 'list', view: 'article' }],
    ['the page of a name', ['l', 'l', 'Enter'], { focus: 'entities', view: 'article' }],
    [
      'a page over a page',
      ['l', 'l', 'Enter', ':', ...'card 甲', 'Enter'],
      { focus: 'article', view: 'page' },
    ],
    ['the lines of the source', ['l', 'g', 's'], { focus: 'article', view: 'article' }],
    ['the choices of :fix', ['l', ':', ...'fix', 'Enter'], { focus: 'article', view: 'article' }],
    ['the help', ['?'], { focus: 'list', view: 'article' }],
    ['the help over a page', ['l', 'l', 'Enter', '?'], { focus: 'article', view: 'page' }],
    ['the bare article', ['l', ':', ...'plain', 'Enter'], { focus: 'article', view: 'article' }],
    ['an article that was found', ['/', '乙', 'Enter', 'Enter'], { focus: 'list', isSearching: true }],
    ['a search', ['/', '乙', 'Enter'], { focus: 'list', isSearching: false }],
    ['a filter', ['f', '标', 'Enter'], { focus: 'list', view: 'article' }],
  ])('of %s', (_, keys, wanted) => {
    const there = done(opened(), ...keys)
    const back = done(there, key)
    expect(where(back)).toMatchObject(wanted)
    expect(back.state.done).toBe(false)
    expect(back.state.list.filter).toBe('')
  })

  it('and the program only from the list, and only q', () => {
    expect(done(opened(), key).state.done).toBe(key === 'q')
  })
})

it('Esc gives up what is typed into a filter, q is typed', () => {
  expect(done(opened(), 'f', '标', 'Esc').state).toMatchObject({ list: { filter: '' }, prompt: null })
  expect(done(opened(), 'f', '标', 'q').state.list.filter).toBe('标q')
})

describe('a search that was left', () => {
  // Step by step: who asks twice to be let out of what has not come gives up what waits.
  const left = done(done(done(opened(), '/', '乙', 'Enter', 'j', 'Enter', '{'), 'Esc'), 'Esc')

  it('leads back to the result that was opened by Ctrl-o, at the place that was read', () => {
    expect(articleUnderBar(left.state)).toBe('2023-01-02:0')
    const back = done(left, 'Ctrl-o')
    expect(back.state).toMatchObject({ focus: 'article', reading: { point: { block: 2 } } })
    expect(articleUnderBar(back.state)).toBe(hits[1]!.id)
  })

  it('is taken up by n where it was left, and goes on from there', () => {
    const again = done(left, 'n')
    expect(again.state).toMatchObject({ search: { line: '乙', bar: 1 }, focus: 'list' })
    expect(done(again, 'n').state.search?.bar).toBe(2)
    expect(done(again, 'Esc').state.search).toBeNull()
  })

  it('n keeps the pattern that was looked for in one article, in another', () => {
    const one = done(opened(), 'l', 'g', '/', '乙', 'Enter', 'Esc')
    expect(one.state.reading.within).toBe('')
    const other = done(one, 'j', 'l', 'n')
    expect(other.state).toMatchObject({ reading: { within: '乙', point: { block: 3, offset: 0 } } })
  })
})

it('Esc that gives up a line is not asking to be let out, though two such lines are typed before an article has come', () => {
  const page: Desk = (question) =>
    question.ask === 'page'
      ? { to: 'page', value: { cards: [], values: [], uses: [use], citations: {} } }
      : desk(question)
  const use = { article: '2023-01-01:2', date: null, left: '', name: '甲', right: '' }
  const there = settled(press(opened(), 'l', 'l', 'Enter'), page)
  const coming = press(there, 'Enter', '/', '乙', 'Esc', '/', '丙', 'Esc', 'Y')
  expect(articleUnderBar(coming.state)).toBe('2023-01-01:2')
  const come = settled(coming, page)
  expect(come.state).toMatchObject({ search: null, prompt: null })
  expect(copies(come).map(([, article]) => article)).toEqual(['2023-01-01:2'])
})
