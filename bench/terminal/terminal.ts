import { StringDecoder } from 'node:string_decoder'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { Widths } from '../../test/e2e/widths.ts'
import { type Picture, pictureOf } from './picture.ts'
import { throttledLine } from './throttled-line.ts'

export interface Start {
  command: string[]
  folder?: string
  environment?: Record<string, string>
  columns?: number
  ambiguous?: 1 | 2
  /** What the line between the program and the screen carries; whatever comes unless told. */
  bytesPerSecond?: number
}

export type Terminal = ReturnType<typeof startIn>

const ROWS = 40
/** Longer than any program here takes to start. */
const PATIENCE = 30_000
/** The end of a synchronised update: the program sends what follows when this is drawn, or later. */
const END_OF_FRAME = '\x1b[?2026l'
/** How often what is waited for is looked at, in milliseconds. */
const GLANCE = 2

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Starts a command in a real pseudo-terminal whose screen xterm keeps, and which answers as a terminal does. */
export function startIn({ command, folder, columns = 120, ...start }: Start) {
  const screen = new xterm.Terminal({ cols: columns, rows: ROWS, allowProposedApi: true, scrollback: 0 })
  screen.unicode.register(new Widths(start.ambiguous ?? 1))
  screen.unicode.activeVersion = 'string-width'
  const [file, ...options] = command
  const { NO_COLOR: _, LBX_CORPUS: __, ...inherited } = process.env
  const startedAt = performance.now()
  const program = spawn(file!, options, {
    name: 'xterm-256color',
    cols: columns,
    rows: ROWS,
    cwd: folder,
    env: { ...inherited, LANG: 'C.UTF-8', LC_ALL: '', ...start.environment },
    // As bytes, which are counted.
    encoding: null,
  })
  // A character may be cut between two reads, and xterm itself loses those that have 0x80 in the middle (造) there.
  const decoder = new StringDecoder('utf8')
  let bytes = 0
  let asked = 0
  let lastByteAt = startedAt
  let settled = Promise.resolve()
  /** The screen after the first frame since keys were typed, of a program that says where its frames end. */
  let frame: { bytes: number; picture: Picture } | undefined
  const watchers = new Set<(at: number) => void>()
  const deliver = (piece: Buffer) => {
    const at = performance.now()
    bytes += piece.length
    lastByteAt = at
    const text = decoder.write(piece)
    const upTo = bytes
    const isFrame = frame === undefined && text.includes(END_OF_FRAME)
    settled = new Promise((resolve) => {
      screen.write(text, () => {
        if (isFrame) frame ??= { bytes: upTo, picture: pictureOf(screen) }
        for (const watcher of watchers) watcher(at)
        resolve()
      })
    })
  }
  const { bytesPerSecond } = start
  const receive = bytesPerSecond ? throttledLine(program, bytesPerSecond, deliver) : deliver
  program.onData((piece) => receive(piece as unknown as Buffer))
  // What the terminal answers (cursor reports, attributes) goes back to the program.
  screen.onData((answer) => program.write(answer))
  const exited = new Promise<void>((resolve) => {
    program.onExit(() => resolve())
  })
  const eachRow = <Value>(visit: (row: number) => Value) =>
    Array.from({ length: ROWS }, (_, row) => visit(row))
  const lines = () => eachRow((row) => screen.buffer.active.getLine(row)!.translateToString(true))
  return {
    pid: program.pid,
    startedAt,
    exited,
    bytes: () => bytes,
    lastByteAt: () => lastByteAt,
    lines,
    picture: () => pictureOf(screen),
    /** True where a row was too long for the screen and went on in the next. */
    runsOver: () => eachRow((row) => screen.buffer.active.getLine(row)!.isWrapped).includes(true),
    firstFrame: () => frame,
    type(keys: string) {
      asked = bytes
      frame = undefined
      program.write(keys)
    },
    resize(newColumns: number) {
      asked = bytes
      screen.resize(newColumns, ROWS)
      program.resize(newColumns, ROWS)
    },
    /** Calls back whenever bytes have been drawn, with the time at which they came. */
    watch(watcher: (at: number) => void) {
      watchers.add(watcher)
    },
    /** Waits until nothing has come for so long, and what came is drawn. */
    async quiet(milliseconds: number) {
      const begun = performance.now()
      while (performance.now() - Math.max(begun, lastByteAt) < milliseconds) await pause(GLANCE)
      await settled
    },
    /** Waits for the first byte after what was typed or the new size; false when none comes for so long. */
    async answered(milliseconds: number): Promise<boolean> {
      const deadline = performance.now() + milliseconds
      while (bytes === asked && performance.now() < deadline) await pause(GLANCE)
      return bytes > asked
    },
    /** Waits for a screen; gives the time at which the bytes that made it came. */
    async until(condition: () => boolean): Promise<number> {
      await settled
      if (condition()) return lastByteAt
      return new Promise((resolve, reject) => {
        const end = (finish: () => void) => {
          clearTimeout(timer)
          watchers.delete(watcher)
          finish()
        }
        const inVain = () => new Error(`waited in vain for ${file}; its screen:\n${lines().join('\n')}`)
        const timer = setTimeout(() => end(() => reject(inVain())), PATIENCE)
        const watcher = (at: number) => {
          if (condition()) end(() => resolve(at))
        }
        watchers.add(watcher)
      })
    },
    async close() {
      program.kill('SIGKILL')
      await exited
    },
  }
}
