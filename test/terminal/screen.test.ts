import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Answers } from '../../src/terminal/answers.ts'
import { type Output, Screen } from '../../src/terminal/screen.ts'

const QUESTION = '\x1b[c'

class FakeTerminal extends EventEmitter {
  columns = 20
  rows = 3
  written: string[] = []
  isFull = false
  write(text: string): boolean {
    this.written.push(text)
    return !this.isFull
  }
}

// Time is the test's own: nothing here waits for a clock.
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})
const turn = () => vi.advanceTimersByTime(0)

function begun() {
  const terminal = new FakeTerminal()
  const screen = new Screen(terminal as unknown as Output, new Answers())
  const show = (frame: string) => {
    screen.write(frame)
    turn()
  }
  return { terminal, screen, show }
}

it('keeps one frame under way, and folds what comes meanwhile into the next', () => {
  const { terminal, screen, show } = begun()
  show('一')
  show('二')
  show('三')
  expect(terminal.written).toHaveLength(1)
  expect(terminal.written[0]).toContain('一')
  screen.answered()
  turn()
  expect(terminal.written).toHaveLength(2)
  expect(terminal.written[1]).toContain('三')
  expect(terminal.written[1]).not.toContain('二')
})

it('asks a terminal that never answers no more, and goes on', () => {
  const { terminal, show } = begun()
  show('一')
  show('二')
  vi.advanceTimersByTime(5_000)
  expect(terminal.written.at(-1)).toContain('二')
  show('三')
  show('四')
  expect(terminal.written.at(-1)).toContain('四')
  expect(terminal.written.at(-1)).not.toContain(QUESTION)
})

it('goes on after an answer that was lost, and asks again', () => {
  const { terminal, screen, show } = begun()
  show('一')
  screen.answered()
  show('二')
  show('三')
  expect(terminal.written).toHaveLength(2)
  vi.advanceTimersByTime(5_000)
  expect(terminal.written.at(-1)).toContain('三')
  expect(terminal.written.at(-1)).toContain(QUESTION)
})

it('sends nothing for a frame that is as the one before, nor for the empty ones around them', () => {
  const { terminal, screen, show } = begun()
  show('一')
  screen.answered()
  show('一')
  show('')
  show('\x1b[?25l')
  expect(terminal.written).toHaveLength(1)
})

it('waits for a terminal that cannot take more', () => {
  const { terminal, screen, show } = begun()
  terminal.isFull = true
  show('一')
  screen.answered()
  show('二')
  expect(terminal.written).toHaveLength(1)
  terminal.isFull = false
  terminal.emit('drain')
  turn()
  expect(terminal.written.at(-1)).toContain('二')
})

it('draws all of it again where the window has another size, or others wrote on it', () => {
  const { terminal, screen, show } = begun()
  show('一二三\n四五六')
  screen.answered()
  terminal.columns = 30
  terminal.emit('resize')
  turn()
  expect(terminal.written.at(-1)).toMatch(/2J.*一二三.*四五六/s)
  screen.answered()
  screen.redraw()
  turn()
  expect(terminal.written.at(-1)).toMatch(/2J.*一二三.*四五六/s)
})

it('puts the terminal’s own cursor where the reversed cell of the caret’s row is', () => {
  const { terminal, screen, show } = begun()
  show('a\nb\n/吕\x1b[7m梁\x1b[27m')
  screen.answered()
  screen.placeCaret(2)
  turn()
  expect(terminal.written.at(-1)).toMatch(/梁\x08\x08\x1b\[\?25h/)
  screen.answered()
  screen.placeCaret(undefined)
  turn()
  expect(terminal.written.at(-1)).toContain('\x1b[?25l')
})

it('leaves the cursor on what the keys act on, hidden, and shown where that is wanted', () => {
  const { terminal, screen, show } = begun()
  show('a\nb\nc')
  screen.answered()
  screen.placeCursor([1, 0])
  turn()
  expect(terminal.written.at(-1)).toContain('\x1b[2H')
  expect(terminal.written.at(-1)).not.toContain('\x1b[?25h')
  screen.answered()
  // A return costs a byte where the row is one that was drawn last.
  show('a\nbb\nc')
  expect(terminal.written.at(-1)).toContain('b\r')
  screen.answered()
  const before = terminal.written.length
  show('a\nbb\nc')
  expect(terminal.written).toHaveLength(before)
})
