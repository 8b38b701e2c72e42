import { describe, expect, it } from 'vitest'
import { panesOf, textOf } from './drawn.ts'
import { desk, opened, press, settled } from './driving.ts'

const done = (run: ReturnType<typeof opened>, ...keys: string[]) => settled(press(run, ...keys), desk)
const fixing = (...before: string[]) => done(opened(), ...before, ':', ...'fix', 'Enter')

describe('what can be put right', () => {
  it('of a name in its pane: a number chooses, its line says what is typed, Enter shows and Enter keeps', () => {
    const run = fixing('Tab', 'Tab')
    expect(run.state.view).toMatchObject({ is: 'fix', name: { kind: 'person', name: '甲2023-01-02:0' } })
    const typed = press(run, '4')
    expect(textOf(typed.state).split('\n').at(-1)).toContain('属于（写出全名） = ')
    const shown = done(typed, ...'某某', 'Enter')
    expect(shown.state.view).toMatchObject({
      wish: { operation: 'belongs', from: '甲2023-01-02:0', value: '某某' },
      outcome: { after: ['新'] },
    })
    const kept = done(shown, 'Enter')
    expect(kept.done).toContainEqual(expect.objectContaining({ do: 'fix', article: '2023-01-02:0' }))
    // Where the keys were before.
    expect(kept.state).toMatchObject({ view: { is: 'article' }, focus: 'entities' })
  })

  it('nothing where the bar stands on no article, whichever is still shown', () => {
    for (const keys of [['g', 'g'], ['k'], ['h']]) {
      const run = fixing(...keys)
      expect(run.state).toMatchObject({ view: { is: 'article' }, notice: { say: 'noArticle' } })
    }
    const page = done(opened(), 'Tab', 'Tab', 'Enter')
    expect(page.state.view.is).toBe('page')
    const other = done(page, ':', ...'fix', 'Enter')
    expect(other.state).toMatchObject({ view: { is: 'page' }, notice: { say: 'elsewhere', what: 'fix' } })
  })

  it('of the article in the list: no paragraph is meant', () => {
    const run = fixing()
    expect(run.state.view).toMatchObject({ is: 'fix', isWhole: true, name: null, phrase: null })
    expect(textOf(run.state)).not.toContain('这一段')
    expect(done(run, 'Esc').state.focus).toBe('list')
  })

  it('of what is selected: the phrase with where it stands, in the text as in the headline', () => {
    const inBody = fixing('l', 'G', 'v', 'l', 'l')
    expect(inBody.state.view).toMatchObject({
      phrase: { text: expect.stringMatching(/^.{3}$/), place: { field: 'body', index: 1 } },
    })
    const inHead = fixing('l', 'g', 'g', 'v', 'l')
    expect(inHead.state.view).toMatchObject({
      phrase: { text: '标题', place: { field: 'head', index: 0, offset: 0 } },
    })
  })

  it('stands beside the paragraph, in narrow windows below its lines, and numbers out of range do nothing', () => {
    const run = fixing('l', 'G')
    const panes = panesOf(run.state).map((rows) => rows.join('\n'))
    expect(panes[0]).toContain('离场')
    expect(panes.at(-1)).toContain('这一段起另是一篇')
    const narrow = { ...run.state, size: { columns: 40, rows: 24 } }
    expect(textOf(narrow)).toMatch(/离场[\s\S]*这一段起另是一篇/)
    for (const rows of [5, 8, 12]) expect(textOf({ ...narrow, size: { columns: 40, rows } })).toContain('1 ')
    expect(press(fixing(), '9').state.view).toMatchObject({ is: 'fix', wish: null })
  })
})

describe('the lines of the file', () => {
  it('stand beside the article and go along with the point', () => {
    const run = done(opened(), 'l', 'g', 's')
    expect(panesOf(run.state).flat().join('\n')).toMatch(/甲[\s\S]*第6行/)
    const down = done(run, 'G')
    expect(down.state.view).toMatchObject({ is: 'source', block: 1, found: { block: 1 } })
    expect(done(down, 'Esc').state).toMatchObject({ view: { is: 'article' }, focus: 'article' })
  })
})
