import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../src/tui/layout.ts'
import { panesOf, textsOf } from './drawn.ts'
import { desk, hits, mouse, opened, press, type Run, settled } from './driving.ts'

const done = (run: Run, ...keys: string[]) => settled(press(run, ...keys), desk)
const wheel = { button: 'wheelDown' as const }
/** A place in a pane on a row. */
const inMiddle = ({ state }: Run, row: number): [number, number] => [layoutOf(state).list + 8, row]
const inNames = ({ state }: Run, row: number): [number, number] => [state.size.columns - 8, row]
/** The row of the screen that shows a text in the middle pane. */
const rowOf = ({ state }: Run, text: string) => panesOf(state)[1]!.findIndex((line) => line.includes(text))
const click = (run: Run, [column, row]: [number, number]) => settled(mouse(run, [column, row]), desk)

it('puts the bar of the list where it is pressed, and enters what it stands on', () => {
  const row = panesOf(opened().state)[0]!.findIndex((line) => line.includes('标题2023-01-02:2'))
  const pressed = click(opened(), [4, row])
  expect(pressed.state).toMatchObject({ list: { bar: 3 }, focus: 'list' })
  expect(click(pressed, [4, row]).state.focus).toBe('article')
})

it('puts the bar on a name, below the title, and opens its page when pressed again', () => {
  const row = textsOf(opened().state).findIndex((line) => line.includes(' 乙2023-01-02:0'))
  const pressed = click(opened(), inNames(opened(), row))
  expect(pressed.state).toMatchObject({ names: { bar: 1 }, focus: 'entities' })
  expect(click(pressed, inNames(opened(), row)).state.view.is).toBe('page')
  expect(click(opened(), inNames(opened(), 0)).state).toMatchObject({ focus: 'list', names: { bar: 0 } })
})

it('puts the point into the text, and selects what it is drawn over', () => {
  const run = opened()
  const row = rowOf(run, '乙2023-01-02:0离场')
  const pressed = click(run, inMiddle(run, row))
  expect(pressed.state).toMatchObject({ focus: 'article', reading: { point: { block: 3 }, selection: null } })
  const [column] = inMiddle(run, row)
  const drawn = mouse(pressed, [column + 6, row], { action: 'drag' })
  expect(drawn.state.reading.selection).toMatchObject({ by: 'character' })
})

it('does nothing on the front of an issue', () => {
  const run = done(opened(), 'k')
  expect(click(run, inMiddle(run, 4)).state.focus).toBe('list')
})

describe('what lies over the article has the mouse, not the article', () => {
  it('the choices of :fix: one is pointed at, and chosen when pressed again', () => {
    const run = done(opened(), 'l', ':', ...'fix', 'Enter')
    const before = run.state.reading
    const atRow = (row: number): [number, number] => [run.state.size.columns - 4, row]
    const turned = mouse(run, atRow(4), wheel)
    expect(turned.state).toMatchObject({ view: { is: 'fix', bar: 3 }, reading: before })
    const row = rowOf(run, '与前一篇是同一篇')
    const pressed = click(run, atRow(row))
    expect(pressed.state).toMatchObject({ view: { is: 'fix', wish: null }, reading: before })
    expect(click(pressed, atRow(row)).state.view).toMatchObject({ wish: { operation: 'join' } })
  })

  it('the lines of the source scroll', () => {
    const run = done(opened(), 'l', 'g', 's')
    const turned = settled(mouse(mouse(run, [4, 2], wheel), [4, 2], wheel), desk)
    expect(turned.state).toMatchObject({ view: { is: 'source', block: 1, found: { block: 1 } } })
  })

  it('the help: an action is pointed at, done when pressed again, and a press on the title leaves', () => {
    const run = press(opened(), '?')
    expect(mouse(run, [4, 4], wheel).state.view).toMatchObject({ is: 'help', bar: 3 })
    const pressed = mouse(run, [4, 3])
    expect(pressed.state.view).toMatchObject({ is: 'help', bar: 1 })
    // The bar of the list goes up by that action.
    expect(mouse(pressed, [4, 3]).state).toMatchObject({ view: { is: 'article' }, list: { bar: 0 } })
    expect(mouse(run, [4, 0]).state.view.is).toBe('article')
  })

  it('the bare article leaves it to the terminal', () => {
    const run = done(opened(), 'l', ':', ...'plain', 'Enter')
    expect(mouse(run, [4, 4]).state).toEqual(run.state)
  })
})

it('a result is pressed below the rows that say what was found', () => {
  const run = done(opened(), '/', '乙', 'Enter')
  const row = panesOf(run.state)[0]!.findIndex((line) => line.includes(hits[2]!.id))
  expect(click(run, [4, row]).state.search?.bar).toBe(2)
  expect(click(run, [4, 0]).state.search?.bar).toBe(0)
})
