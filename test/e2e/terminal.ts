import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { spawn } from '@lydell/node-pty'
import type { IBufferCell } from '@xterm/headless'
import xterm from '@xterm/headless'
import { DARK } from '../../src/tui/theme/palettes.ts'
import { hearLastWords } from './last-words.ts'
import { Widths } from './widths.ts'

const root = new URL('../../', import.meta.url).pathname
const aHome = () => mkdtempSync(join(tmpdir(), 'lbx-home-'))
/** Indexes of tests are nobody else's. */
const caches = mkdtempSync(join(tmpdir(), 'lbx-caches-'))

/** Between two looks at the screen, in milliseconds. */
const PAUSE = 20
/** After so many looks nothing is expected any more: two minutes at the least, for on a busy machine each takes longer. */
const MOST_LOOKS = 6000

/** Modes of a terminal: its cursor is shown, and what comes is a part of a frame, which may come in several reads. */
const SHOWN = 25
const WITHIN_FRAME = 2026

/** Grounds of what the keys act on: the bar, the word, a selection. What a pane without the keys stands on is none. */
const { bar, cursor, selected } = DARK.many
const ACTED_ON = [bar, cursor, selected].map(({ ground }) => ground)
const isActedOn = (cell: IBufferCell) =>
  cell.isInverse() || (cell.isBgPalette() && ACTED_ON.includes(cell.getBgColor()))

/** A condition on the screen: that panes stand side by side on it. */
export const showsPanes = (screen: string) => /[│￨]/.test(screen)

/** The columns of a row in which lines between panes stand. */
export const dividersOf = (row: string[]) =>
  row.flatMap((text, column) => (text === '│' || text === '￨' ? [column] : []))

/** A condition on the screen: that a text stands on it. */
export const shows = (text: string) => (screen: string) => screen.includes(text)

export interface Launch {
  args?: string[]
  columns?: number
  rows?: number
  ambiguous?: 1 | 2
  environment?: Record<string, string>
  /** The program to run; the one of this checkout unless told. */
  command?: [string, ...string[]]
  folder?: string
  /** A slow line: so many milliseconds pass before an answer of the terminal arrives. */
  answersAfter?: number
}

export interface Terminal {
  /** The screen as lines of text, spaces at their ends removed. */
  screen(): string[]
  /** The screen cell by cell: the second half of a wide character is an empty string. */
  cells(): string[][]
  /** What is made of each cell, row by row. */
  eachCell<Value>(visit: (cell: IBufferCell) => Value): Value[][]
  /** The text that the keys act on, row by row: what the bar stands on, the word, a selection. */
  actedOn(): string
  /** True while the alternate screen is shown. */
  onAlternate(): boolean
  cursorHidden(): boolean
  /** Where the cursor stands, from 0. */
  cursor(): [row: number, column: number]
  type(keys: string): void
  resize(columns: number, rows: number): Promise<void>
  kill(signal: string): void
  /** Waits until the screen satisfies a condition, also for one frame; fails with the screen as it is when it never does. */
  until(condition: (screen: string) => boolean, what?: string): Promise<void>
  exited: Promise<{ exitCode: number; signal?: number }>
  /** Waits until every answer of the terminal is on the program's side of the line. */
  answered(): Promise<void>
  /** Everything that the program wrote. */
  output(): string
}

/** Starts the built program in a real pseudo-terminal, read back by xterm. */
export function launch({ columns = 120, rows = 40, ...options }: Launch = {}): Terminal {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 0 })
  screen.unicode.register(new Widths(options.ambiguous ?? 1))
  screen.unicode.activeVersion = 'string-width'
  const [file, ...first] = options.command ?? [process.execPath, `${root}bin/lbx-tui.js`]
  const { NO_COLOR: _, LBX_CORPUS: __, ...inherited } = process.env
  const program = spawn(file, [...first, ...(options.args ?? [])], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: options.folder ?? root,
    encoding: null,
    env: {
      ...inherited,
      ...{ LANG: 'zh_CN.UTF-8', LC_ALL: '', XDG_CACHE_HOME: caches, XDG_CONFIG_HOME: aHome() },
      // What one run remembers, the next would open with.
      XDG_STATE_HOME: aHome(),
      ...options.environment,
    },
  })
  let written = ''
  let settled = Promise.resolve()
  const decoder = new StringDecoder('utf8')
  const hear = (bytes: Buffer) => {
    written += decoder.write(bytes)
    settled = new Promise((resolve) => screen.write(bytes, resolve))
  }
  // Without an encoding it gives bytes, whatever its type says.
  program.onData((bytes) => hear(bytes as unknown as Buffer))
  hearLastWords(program, hear)
  const modes = new Set<unknown>([SHOWN])
  /** Looks at each frame: on a busy machine several come before anybody has looked at the first. */
  const watching = new Set<() => void>()
  for (const [final, change] of [
    ['h', (mode: unknown) => modes.add(mode)],
    ['l', (mode: unknown) => modes.delete(mode)],
  ] as const)
    screen.parser.registerCsiHandler({ prefix: '?', final }, (changed) => {
      changed.forEach(change)
      if (final === 'l' && changed.includes(WITHIN_FRAME)) for (const look of watching) look()
      return false
    })
  // What the terminal answers (cursor reports, attributes) goes back to the program.
  const answers = new Set<Promise<void>>()
  screen.onData((data) => {
    const { answersAfter } = options
    if (answersAfter === undefined) return program.write(data)
    const answer = new Promise<void>((resolve) => setTimeout(resolve, answersAfter)).then(() => {
      program.write(data)
      answers.delete(answer)
    })
    answers.add(answer)
  })
  const exited = new Promise<{ exitCode: number; signal?: number }>((resolve) => {
    program.onExit(async (status) => {
      await settled
      resolve(status)
    })
  })
  const lines = () =>
    Array.from(
      { length: screen.rows },
      (_, index) => screen.buffer.active.getLine(index)?.translateToString(true) ?? '',
    )
  const eachCell = <Value>(visit: (cell: IBufferCell) => Value): Value[][] =>
    Array.from({ length: screen.rows }, (_, index) => {
      const line = screen.buffer.active.getLine(index)!
      return Array.from({ length: screen.cols }, (_, column) => visit(line.getCell(column)!))
    })
  return {
    screen: lines,
    eachCell,
    cells: () => eachCell((cell) => (cell.getWidth() === 0 ? '' : cell.getChars() || ' ')),
    actedOn: () =>
      eachCell((cell) => (isActedOn(cell) ? cell.getChars() : ''))
        .map((row) => row.join('').trimEnd())
        .filter(Boolean)
        .join('\n'),
    onAlternate: () => screen.buffer.active.type === 'alternate',
    cursorHidden: () => !modes.has(SHOWN),
    cursor: () => [screen.buffer.active.cursorY, screen.buffer.active.cursorX],
    type: (keys) => program.write(keys),
    resize: async (newColumns, newRows) => {
      await settled
      screen.resize(newColumns, newRows)
      program.resize(newColumns, newRows)
    },
    kill: (signal) => program.kill(signal),
    until: async (condition, what = 'the screen to change') => {
      let isSo = false
      const look = () => {
        isSo ||= !modes.has(WITHIN_FRAME) && condition(lines().join('\n'))
      }
      watching.add(look)
      try {
        for (let looks = 0; looks < MOST_LOOKS; looks++) {
          await settled
          look()
          if (isSo) return
          await new Promise((resolve) => setTimeout(resolve, PAUSE))
        }
      } finally {
        watching.delete(look)
      }
      throw new Error(`waited for ${what} in vain; the screen:\n${lines().join('\n')}`)
    },
    exited,
    answered: async () => {
      await settled
      while (answers.size > 0) await Promise.all(answers)
    },
    output: () => written,
  }
}
