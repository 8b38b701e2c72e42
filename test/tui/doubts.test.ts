import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/messages/index.ts'
import { articleUnderBar } from '../../src/tui/list.ts'
import { panesOf, textOf } from './drawn.ts'
import { desk, doubts, opened, press, said, settled, take } from './driving.ts'

const done = (run: ReturnType<typeof opened>, ...keys: string[]) => settled(press(run, ...keys), desk)
const listing = (run = opened()) => done(run, 'g', '~')

describe('what is doubtful', () => {
  it('is listed with what it is and how sure, beside its article', () => {
    const [left, middle] = panesOf(listing().state)
    expect(left!.join('\n')).toMatch(
      /存疑 {2}1\/3[\s\S]*标题[\s\S]*20%[\s\S]*人物[\s\S]*40%[\s\S]*市长[\s\S]*50%/,
    )
    expect(middle!.join('\n')).toContain('标题2023-01-01:2')
  })

  it('is gone through as such in English, where hits are something else', () => {
    const { state } = listing()
    const english = { ...state, settings: { ...state.settings, messages: messagesIn('en') } }
    expect(textOf(english).split('\n').at(-1)).toContain('n next one')
  })

  it('is gone through by n and N, also by counts, and no further than its ends', () => {
    const second = done(listing(), 'n')
    expect(second.state).toMatchObject({
      ...{ view: { is: 'doubts', bar: 1 }, shown: { article: { id: '2023-01-02:1' } } },
      reading: { point: { block: 2, offset: 0 } },
    })
    const last = done(second, '9', 'n')
    expect(last.state).toMatchObject({ view: { bar: 2 }, reading: { point: { block: 3 } } })
    expect(done(last, 'N').state).toMatchObject({ view: { bar: 1 } })
  })

  it('is put right by Enter, which leads back to the list', () => {
    const name = done(listing(), 'n', 'Enter')
    expect(name.state.view).toMatchObject({ is: 'fix', name: { name: '甲2023-01-02:1' } })
    const kept = done(name, '1', 'Enter')
    expect(kept.done).toContainEqual(expect.objectContaining({ do: 'fix', article: '2023-01-02:1' }))
    expect(kept.state.view).toMatchObject({ is: 'doubts', bar: 1 })
    expect(done(listing(), 'Enter').state.view).toMatchObject({ is: 'fix', isWhole: true })
  })

  it('waits for the article of what is under the bar', () => {
    const ahead = press(listing(), 'n', 'Enter')
    expect(ahead.state.view.is).toBe('doubts')
    expect(settled(ahead, desk).state.view).toMatchObject({ is: 'fix', name: { name: '甲2023-01-02:1' } })
  })

  it('is asked for again when the corpus changes; the bar stays on what it was on', () => {
    const changed = take(done(listing(), 'n', 'n'), { type: 'news', news: { changed: true } })
    const now = settled(said(changed, 'doubts', { read: 8, doubts: doubts.slice(1) }), desk)
    expect(now.state.view).toMatchObject({ is: 'doubts', bar: 1 })
  })

  it('is left for where one was, by gi for its article in the list, and says so where there is nothing', () => {
    const reading = done(opened(), 'l', 'j')
    const there = ({ state: { shown, reading: read, list, focus } }: typeof reading) => [
      shown,
      read,
      list,
      focus,
    ]
    expect(there(done(listing(reading), 'n', 'Esc'))).toEqual(there(reading))
    expect(there(done(listing(reading), 'n', '/', '乙', 'Esc'))).toEqual(there(reading))
    expect(articleUnderBar(done(listing(), 'g', 'i').state)).toBe('2023-01-01:2')
    const none = said(press(opened(), 'g', '~'), 'doubts', { read: 8, doubts: [] })
    expect(none.state).toMatchObject({ view: { is: 'article' }, notice: { say: 'noDoubts' } })
  })

  it('starts nothing where the explorer is restricted', () => {
    expect(done(listing(opened({ isRestricted: true })), 'Enter').state).toMatchObject({
      ...{ view: { is: 'doubts' }, notice: { say: 'restricted' } },
    })
  })
})
