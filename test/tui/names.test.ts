import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FoundLine } from '../../src/desk/told.ts'
import { listedNames } from '../../src/tui/names.ts'
import { drawnIn, panesOf, textOf } from './drawn.ts'
import { type Desk, desk, hitOf, hits, opened, press, type Run, settled, shownOf } from './driving.ts'

const done = (run: Run, ...keys: string[]) => settled(press(run, ...keys), desk)
const names = ({ state }: Run) => listedNames(state).map(({ name }) => name)
/** The row that says whose names they are. */
const title = ({ state }: Run) => panesOf(state)[2]![0]!.trim().split(/ {2,}/)[0]

describe('the pane of names', () => {
  it('says whose names it lists', () => {
    expect(title(opened())).toBe('本篇')
    expect(title(done(opened(), 'k'))).toBe('4 篇合计')
    expect(title(done(opened(), '/', '乙', 'Enter'))).toBe('本篇')
    const whole = done(opened(), '/', '乙', 'Enter', 'g', 'n')
    expect([title(whole), names(whole)]).toEqual([`${hits.length} 篇合计`, ['众/乙/7']])
    expect(title(done(whole, 'g', 'n'))).toBe('本篇')
  })

  it('lists the same in the same order, wherever the keys go', () => {
    const key = fc.constantFrom('Tab', 'Shift-Tab', 'l')
    const from = fc.constantFrom<string[]>([], ['k'], ['/', '乙', 'Enter'], ['/', '乙', 'Enter', 'g', 'n'])
    fc.assert(
      fc.property(from, fc.array(key, { maxLength: 8 }), (keys, moves) => {
        const before = done(opened(), ...keys)
        const after = done(before, ...moves)
        expect([title(after), names(after)]).toEqual([title(before), names(before)])
      }),
    )
  })

  it('has the names that a query means first, the bar on them, whatever kind they are', () => {
    const found = done(opened(), '/', ...'乙2023-01-01:2', 'Enter', 'G', 'k', 'Tab', 'Tab')
    expect(names(found)).toEqual(['乙2023-01-01:2', '甲2023-01-01:2'])
    expect(drawnIn(found.state, 'bar').join('')).toContain('乙2023-01-01:2')
    expect(textOf(found.state)).toContain('所查')
    expect(names(opened())).toEqual(['甲2023-01-02:0', '乙2023-01-02:0'])
  })
})

describe('what was only nearly meant', () => {
  const near = (id: string): FoundLine => ({ ...hitOf(id), isNear: true, forgiven: [['乙丁', '乙丙']] })
  const searching: Desk = (question) => {
    if (question.ask !== 'find') return desk(question)
    const { line, limit } = question
    const found = {
      line,
      limit,
      total: 2,
      hits: [...hits.slice(0, 2), ...hits.slice(2, 5).map(({ id }) => near(id))],
    }
    return { to: 'find', value: { found, isWhole: true } }
  }
  const run = settled(press(opened(), '/', '乙', '丁', 'Enter'), searching)

  it('stands below a line that says what was forgiven; the number counts what stands above it', () => {
    const lines = panesOf(run.state)[0]!.map((text) => text.trim())
    expect(lines[0]).toBe('2 篇')
    expect(lines[5]).toMatch(/^-- 相近的：“乙丁”按“乙丙” -+$/)
    expect(lines[6]).toContain(hits[2]!.id)
  })

  it('is gone through as if the line were not there', () => {
    const bars = [run]
    for (const key of 'jjjjj') bars.push(settled(press(bars.at(-1)!, key), searching))
    expect(bars.map(({ state }) => state.search!.bar)).toEqual([0, 1, 2, 3, 4, 4])
    expect(drawnIn(bars[2]!.state, 'bar').join('')).toContain(hits[2]!.id)
  })
})

it('whoever is named only as a part of the query is meant where nobody bears it whole', () => {
  const whole = done(opened(), '/', ...'乙2023-01-02:1主席', 'Enter')
  expect(names(whole)[0]).toBe(`乙${hits[0]!.id}`)
  expect(shownOf(hits[0]!.id).entities[0]!.name).not.toBe(names(whole)[0])
})

it('where nothing is meant, nothing is shown', () => {
  const none: Desk = (question) => {
    if (question.ask !== 'find') return desk(question)
    const { line, limit } = question
    return { to: 'find', value: { found: { line, limit, total: 0, hits: [] }, isWhole: true } }
  }
  for (const keys of [
    ['/', '丙'],
    ['f', '丙'],
  ]) {
    const { state } = settled(press(opened(), ...keys, 'Enter'), none)
    expect(textOf(state)).not.toContain('到场')
    expect(listedNames(state)).toEqual([])
  }
})

it('a name that was typed stands first, though nobody was found to bear it where it stands', () => {
  const typed = '丁子言'
  const line = `他说${typed}来过。`
  const held: Desk = (question) => {
    if (question.ask !== 'find') return desk(question)
    const matches = [{ field: 'body' as const, block: 0, text: line, ranges: [[2, 5]] as [number, number][] }]
    const found = { ...question, total: 1, hits: [{ ...hits[0]!, matches }] }
    return { to: 'find', value: { found, isWhole: true } }
  }
  const run = settled(press(opened({ isPicking: true }), '/', ...typed, 'Enter', 'Tab', 'Tab', 'Enter'), held)
  expect(run.done).toContainEqual({ do: 'choose', text: typed, citing: null })
})
