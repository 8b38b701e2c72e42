import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Environment } from '../../src/settings/folders.ts'
import { keep } from '../../src/settings/keep.ts'
import { readMemory } from '../../src/settings/remembered.ts'
import { historyNow, historyPath, readHistory as timedHistory } from '../../src/settings/search-history.ts'
import { knownTerminal, rememberTerminal } from '../../src/settings/terminals.ts'
import { anyText } from '../text/any-text.ts'
import { aHome } from './a-home.ts'

const readHistory = (home: Environment) => timedHistory(historyPath(home)).map(({ value }) => value)

let moment = Date.UTC(2022, 7, 3)

/** As a run does that began with what was kept, and searched for these; true where it is kept. */
function addToHistory(home: Environment, searched: string[]): boolean {
  const before = timedHistory(historyPath(home))
  let lines = before.map(({ value }) => value)
  for (const line of searched) lines = [...lines.filter((known) => known !== line), line]
  const history = historyNow(before, lines, ++moment)
  return (
    keep(
      { memoryPath: undefined, memory: readMemory(undefined), historyPath: historyPath(home), history },
      0,
    ) === undefined
  )
}

const stateFile = (home: { HOME: string }, name: string) => join(home.HOME, '.local/state/lbx-tui', name)

function put(home: { HOME: string }, name: string, content: string): void {
  const path = stateFile(home, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

describe('the searches of all runs', () => {
  it('come back newest last, each once', () => {
    const home = aHome()
    expect(readHistory(home)).toEqual([])
    expect(addToHistory(home, ['网格', '党支部', '网格'])).toBe(true)
    expect(readHistory(home)).toEqual(['党支部', '网格'])
    expect(addToHistory(home, ['党支部'])).toBe(true)
    expect(readHistory(home)).toEqual(['网格', '党支部'])
    expect(statSync(stateFile(home, 'history.json')).mode & 0o777).toBe(0o600)
  })

  it('are those of two programs that ran at once', () => {
    const home = aHome()
    addToHistory(home, ['一'])
    readHistory(home)
    addToHistory(home, ['二'])
    addToHistory(home, ['三'])
    expect(readHistory(home)).toEqual(['一', '二', '三'])
  })

  it('are the newest five hundred', () => {
    const home = aHome()
    const lines = Array.from({ length: 600 }, (_, number) => `查${number}`)
    addToHistory(home, lines)
    expect(readHistory(home)).toEqual(lines.slice(-500))
  })

  it('are none where the file is damaged, and those that can be shown where it is not ours', () => {
    const home = aHome()
    put(home, 'history.json', '{"version":1,"lines":["网')
    expect(readHistory(home)).toEqual([])
    put(
      home,
      'history.json',
      JSON.stringify({ version: 1, lines: ['\x1b[2J', 5, '', '网格', 'x'.repeat(501)] }),
    )
    expect(readHistory(home)).toEqual(['网格'])
  })

  it('are not kept where nothing can be written', () => {
    expect(addToHistory({ HOME: '/dev/null' }, ['网格'])).toBe(false)
  })

  it('of any text stay whole, each once, and a second reading is the same', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { maxLength: 5 }), { maxLength: 5 }), (runs) => {
        const home = aHome()
        for (const searched of runs) expect(addToHistory(home, searched)).toBe(true)
        const lines = readHistory(home)
        expect(new Set(lines).size).toBe(lines.length)
        expect(runs.flat()).toEqual(expect.arrayContaining(lines))
        expect(lines.join()).not.toMatch(/\p{Cc}/u)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the width that a terminal was measured to have', () => {
  it('is known by its name', () => {
    const home = aHome()
    expect(knownTerminal(home, 'xterm').width).toBeUndefined()
    expect(rememberTerminal(home, 'xterm', 'width', 2)).toBe(true)
    expect(rememberTerminal(home, '__proto__', 'width', 1)).toBe(true)
    expect(rememberTerminal(home, 'xterm', 'width', 2)).toBe(true)
    expect([
      knownTerminal(home, 'xterm').width,
      knownTerminal(home, '__proto__').width,
      knownTerminal(home, 'toString').width,
    ]).toEqual([2, 1, undefined])
    rememberTerminal(home, 'xterm', 'width', 1)
    expect(knownTerminal(home, 'xterm').width).toBe(1)
  })

  it('is forgotten where a hundred others came after', () => {
    const home = aHome()
    for (let number = 0; number <= 100; number++) rememberTerminal(home, `terminal ${number}`, 'width', 2)
    expect(knownTerminal(home, 'terminal 0').width).toBeUndefined()
    expect(knownTerminal(home, 'terminal 1').width).toBe(2)
  })

  it('is unknown where the file is damaged, and not kept where nothing can be written', () => {
    const home = aHome()
    put(home, 'terminals.json', '{"version":1,"widths":{"xterm":3}}')
    expect(knownTerminal(home, 'xterm').width).toBeUndefined()
    expect(rememberTerminal({ HOME: '/dev/null' }, 'xterm', 'width', 2)).toBe(false)
  })
})
