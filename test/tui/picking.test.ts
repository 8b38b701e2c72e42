import { describe, expect, it } from 'vitest'
import { drawnIn, textsOf } from './drawn.ts'
import { copies, desk, opened, press, type Run, settled } from './driving.ts'

const done = (run: Run, ...keys: string[]) => settled(press(run, ...keys), desk)
const list = opened({ isPicking: true })
const names = done(list, 'Tab', 'Tab')
const NAME = '甲2023-01-02:0'

describe('where something is to be picked', () => {
  it('a name is printed as it is, bare, or with its source, by the key', () => {
    const office = opened({ isPicking: true })
    expect(copies(done(names, 'Enter'))).toEqual([[NAME, undefined]])
    expect(copies(done(names, 'y', 'y'))).toEqual([[NAME, undefined]])
    expect(copies(done(names, 'Y'))).toEqual([[NAME, '2023-01-02:0']])
    expect(copies(done(office, 'Enter'))).toEqual([['标题2023-01-02:0', '2023-01-02:0']])
    expect(copies(done(office, 'y', 'y'))).toEqual([['标题2023-01-02:0', undefined]])
    for (const key of ['Enter', 'Y']) expect(done(names, key).state.done).toBe(true)
  })

  it('a name in the text is printed by Enter, and a paragraph by what copies it', () => {
    const article = done(list, 'l', '}', '}')
    expect(copies(done(article, 'Enter'))).toEqual([[NAME, undefined]])
    expect(copies(done(article, 'y', 'y'))).toEqual([[`${NAME}到场。`, undefined]])
  })

  it('--format says what Enter prints, and the keys for the other forms what they always do', () => {
    const cited = done(opened({ isPicking: true, format: 'citation' }), 'Tab', 'Tab')
    expect(copies(done(cited, 'Enter'))).toEqual([[NAME, '2023-01-02:0']])
    expect(copies(done(cited, 'y', 'y'))).toEqual([[NAME, undefined]])
    const plain = opened({ isPicking: true, format: 'text' })
    expect(copies(done(plain, 'Enter'))).toEqual([['标题2023-01-02:0', undefined]])
  })

  it('several things are taken by +, in their order, and printed together', () => {
    const two = done(list, '+', 'j', '+')
    expect(two.done).toEqual([])
    expect(textsOf(two.state).filter((line) => line.startsWith('+ 标题'))).toHaveLength(2)
    expect(textsOf(two.state).at(-1)).toContain('已取 2 样')
    const all = done(two, 'Tab', 'Tab', '+', 'Enter')
    expect(copies(all)).toEqual([
      ['标题2023-01-02:0', '2023-01-02:0'],
      ['标题2023-01-02:2', '2023-01-02:2'],
      ['甲2023-01-02:3', undefined],
    ])
    expect(copies(done(two, 'y', 'y')).map(([, cited]) => cited)).toEqual([undefined, undefined])
  })

  it('what is taken twice is not taken, and what was not meant is not printed', () => {
    expect(done(list, '+', 'k', '+').state.picked).toEqual([])
    const left = done(list, '+', 'q')
    expect([left.state.done, copies(left)]).toEqual([true, []])
    const selected = done(list, 'l', 'v', 'e', '+')
    expect(selected.state).toMatchObject({ reading: { selection: null }, picked: [{ as: { usual: {} } }] })
  })

  it('keys typed ahead take what was under the bar, though its article is still to come', () => {
    const ahead = settled(press(list, '+', '+', '+', 'Enter'), desk)
    expect(copies(ahead).map(([, cited]) => cited)).toEqual(['2023-01-02:0', '2023-01-02:1', '2023-01-02:2'])
  })

  it('says so in its hints', () => {
    const hints = (run: Run) => textsOf(run.state).at(-1)
    expect(hints(list)).toMatch(/Enter 选定 {2}\+ 多取几样 {2}yy 只要文字/)
    expect(hints(names)).toMatch(/Enter 选定 {2}yy 只要文字 {2}Y 连同出处 {2}\+ 多取几样/)
    expect(hints(opened())).not.toContain('选定')
    expect(drawnIn(list.state, 'key')).toContain('  +')
  })
})

it('outside of pick the key says where it is used', () => {
  expect(done(opened(), '+').state).toMatchObject({ picked: [], notice: { say: 'notPicking' } })
})
