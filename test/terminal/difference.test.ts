import { createRequire } from 'node:module'
import type { Terminal as XtermTerminal } from '@xterm/headless'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { difference } from '../../src/terminal/difference.ts'
import { type Frame, frameOf } from '../../src/terminal/frame.ts'
import { cannotClearCells } from '../../src/terminal/no-clearing.ts'

const { Terminal } = createRequire(import.meta.url)('@xterm/headless') as { Terminal: typeof XtermTerminal }
const SIZE = { columns: 24, rows: 4 }
const TERMS = { ...SIZE, ambiguous: 1 as const, isMeasured: false }

/** A screen after some output; its driver may put a return before a line feed. */
async function screenOf(output: string, convertEol: boolean): Promise<XtermTerminal> {
  const { columns: cols, rows } = SIZE
  const terminal = new Terminal({ cols, rows, convertEol, allowProposedApi: true })
  await new Promise<void>((resolve) => terminal.write(output, resolve))
  return terminal
}

const drawn = async (output: string) => cellsOf(await screenOf(output, false))

/** The cells of a screen: text and look of each. */
function cellsOf(terminal: XtermTerminal): string[] {
  return Array.from({ length: SIZE.rows }, (_, row) => {
    const line = terminal.buffer.active.getLine(row)!
    return Array.from({ length: SIZE.columns }, (_unused, column) => {
      const cell = line.getCell(column)!
      const looks = `${cell.isBold()}${cell.isInverse()}${cell.isUnderline()}${cell.getFgColor()}${cell.getBgColor()}`
      return cell.getWidth() === 0 ? '|' : `${cell.getChars() || ' '}${looks === '000-1-1' ? '' : looks}`
    }).join('')
  })
}

const piece = fc.constantFrom(
  ...['吕梁日报', '项目', 'abc', ' ', '    ', '“', '…', '1', '\x1b[1m', '\x1b[22m', '\x1b[7m', '\x1b[27m'],
  ...[
    '\x1b[36m',
    '\x1b[39m',
    '\x1b[38;2;1;2;3m',
    '\x1b[48;5;9m',
    '\x1b[49m',
    '\x1b[4m',
    '\x1b[24m',
    '\x1b[0m',
  ],
)
const row = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''))
const frame = fc.array(row, { maxLength: 4 }).map((rows) => rows.map((own) => `${own}\x1b[0m`).join('\n'))

it('what is sent for a change makes the same screen as the whole frame', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 4 }), async (frames) => {
      let before: Frame | undefined
      let output = ''
      for (const text of frames) {
        const after = frameOf(text, TERMS, before)
        output += difference(before, after)
        before = after
      }
      expect(await drawn(output)).toEqual(await drawn(difference(undefined, frameOf(frames.at(-1)!, TERMS))))
    }),
    { numRuns: 300 },
  )
})

it('a terminal that cannot clear cells is sent the same screen without clearing any within a line', async () => {
  await fc.assert(
    fc.asyncProperty(frame, frame, async (first, second) => {
      const before = frameOf(first, TERMS)
      const after = frameOf(second, TERMS, before)
      const sent = difference(before, after, { writesRows: true })
      expect(sent).not.toMatch(/\x1b\[\d*X/)
      expect(await drawn(difference(undefined, before) + sent)).toEqual(
        await drawn(difference(undefined, after)),
      )
    }),
  )
  expect(difference(frameOf(`${'字'.repeat(8)}甲`, TERMS), frameOf(`${' '.repeat(16)}甲`, TERMS))).toContain(
    '\x1b[16X',
  )
})

it.each([
  [{ TERM: 'mlterm' }, true],
  [{ TERM: 'mlterm-256color' }, true],
  [{ TERM: 'eterm-color' }, true],
  [{ TERM: 'xterm-256color', MLTERM: '3.9.0' }, true],
  [{ TERM: 'tmux-256color', MLTERM: '3.9.0', TMUX: '/tmp/x,1,0' }, false],
  [{ TERM: 'screen', MLTERM: '3.9.0', STY: '1.x' }, false],
  [{ TERM: 'xterm-256color' }, false],
  [{}, false],
])('%j cannot clear cells: %s', (environment, expected) => {
  expect(cannotClearCells(environment)).toBe(expected)
})

it('the cursor is left where it is wanted, and what is sent from there makes the same screen', async () => {
  const cell = fc.tuple(fc.nat(SIZE.rows - 1), fc.nat(SIZE.columns - 1))
  const steps = fc.array(fc.tuple(frame, fc.option(cell, { nil: undefined })), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (shown, hasReturns) => {
      let before: Frame | undefined
      let from: (typeof shown)[0][1]
      let output = ''
      for (const [text, to] of shown) {
        const after = frameOf(text, TERMS, before)
        output += difference(before, after, { to, from })
        before = after
        from = to
      }
      const [text, to] = shown.at(-1)!
      const screen = await screenOf(output, hasReturns)
      expect(cellsOf(screen)).toEqual(await drawn(difference(undefined, frameOf(text, TERMS))))
      const { cursorY, cursorX } = screen.buffer.active
      if (to) expect([cursorY, cursorX]).toEqual(to)
    }),
    { numRuns: 150 },
  )
})

it('a bar that goes down a row is drawn by steps from where the cursor stands', () => {
  const rows = ['甲', '乙', '丙', '丁']
  const withBar = (at: number) =>
    frameOf(rows.map((text, index) => (index === at ? `\x1b[7m${text}\x1b[0m` : text)).join('\n'), TERMS)
  const sent = difference(withBar(1), withBar(2), { to: [2, 0], from: [1, 0] })
  expect(sent).toBe('乙\r\n\x1b[7m丙\x1b[m\r')
})

it('a frame draws its text where it stands', async () => {
  const text = `吕梁日报 abc\n\n${'字'.repeat(13)}`
  const screen = await drawn(difference(undefined, frameOf(text, TERMS)))
  expect(screen[0]).toBe('吕|梁|日|报| abc            ')
  expect(screen[2]).toBe('字|'.repeat(12))
})

it('sends nothing for nothing, and little for little', () => {
  const text = ['吕梁日报 2022', '第二行', '第三行'].join('\n')
  const before = frameOf(text, TERMS)
  expect(difference(before, frameOf(text, TERMS, before))).toBe('')
  expect(difference(before, frameOf(text.replace('2022', '2023'), TERMS, before)).length).toBeLessThan(10)
})

it('behind a character that terminals draw in two ways the column is said anew', () => {
  const row = (text: string, isMeasured: boolean) =>
    difference(undefined, frameOf(text, { ...TERMS, isMeasured })).split('\x1b[H')[1]
  expect(row('“四”议', false)).toMatch(/^“\x1b\[2G四”\x1b\[5G议/)
  expect(row('“四”议', true)).toMatch(/^“四”议/)
  expect(row('👍好', true)).toMatch(/^👍\x1b\[3G好/)
  for (const changed of ['☰', '䷀', '㉈', '⿼']) expect(row(`${changed}好`, true)).toMatch(/^.\x1b\[\dG好/)
})

it('draws what stands for ambiguous characters, of two cells, and without saying the column anew', () => {
  const terms = { ...TERMS, ambiguous: 2, isMeasured: true, avoids: true } as const
  const sent = difference(undefined, frameOf('“四”议…好', terms))
  expect(sent).toMatch(/\[H〝四〞议\.\.好/)
})

it('links stand around what leads somewhere, and nothing but addresses goes into them', () => {
  const linked = '\x1b]8;;file:///a%20b.txt\x1b\\甲乙\x1b]8;;\x1b\\丙'
  const sent = difference(undefined, frameOf(linked, TERMS))
  expect(sent).toContain('\x1b]8;;file:///a%20b.txt\x1b\\甲乙\x1b]8;;\x1b\\丙')
  expect(difference(undefined, frameOf('\x1b]8;;a b\x1b\\甲', TERMS))).not.toContain('\x1b]8;;a b')
})
