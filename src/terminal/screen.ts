import { EventEmitter } from 'node:events'
import type { AmbiguousWidth } from '../text/width.ts'
import type { Answers } from './answers.ts'
import { difference } from './difference.ts'
import { type Frame, frameOf } from './frame.ts'
import { notReversed } from './looks.ts'
import type { Cell } from './moves.ts'
import { ASK_ATTRIBUTES, BEGIN_FRAME, END_FRAME, HIDE_CURSOR, SHOW_CURSOR } from './sequences.ts'

/**
 * How long a terminal may take to say that it has drawn a frame. One that has never answered is asked no more after
 * that; of one that has, an answer was lost, or the line is slower than any that this is for.
 */
const FIRST_ANSWER = 1_000
const ANSWER = 2_000

const CURSOR = /^\x1b\[\?25[hl]$/

/** What a screen is drawn on: standard output, or the terminal itself. */
export interface Output {
  columns: number
  rows: number
  write(text: string): boolean
  on(event: 'resize' | 'drain', listener: () => void): unknown
  off(event: 'resize' | 'drain', listener: () => void): unknown
}

export interface ScreenWishes {
  /** The cursor is shown also where nothing is typed. */
  showsCursor?: boolean
  /** What terminals draw in one cell or in two is drawn as something else, of two. */
  avoidsAmbiguous?: boolean
  /** A row that changes is cleared and written whole. */
  writesRows?: boolean
}

/**
 * Takes whole frames, as Ink writes them in its debug mode, and sends what changed. One frame is under way at a time:
 * behind it goes a question that the terminal answers when it has drawn it, and what comes meanwhile is folded into the
 * next frame. So a slow line carries only frames that somebody will see.
 */
export class Screen extends EventEmitter {
  readonly isTTY = true
  private wanted = ''
  private shown: Frame | undefined
  /** Where the cursor stands, and whether it is shown, as far as that is known. */
  private cursor: Cell | undefined
  private isCursorShown: boolean | undefined
  private caretRow: number | undefined
  private resting: Cell | undefined
  private isScheduled = false
  private isFull = false
  private isClosed = false
  private waiting: NodeJS.Timeout | undefined
  private hasAnswered = false
  private isSilent = false
  private ambiguous: AmbiguousWidth = 1
  private isMeasured = false

  constructor(
    private readonly output: Output,
    private readonly answers: Answers,
    private readonly wishes: ScreenWishes = {},
  ) {
    super()
    output.on('resize', this.resized)
    output.on('drain', this.drained)
  }

  get columns(): number {
    return this.output.columns
  }

  get rows(): number {
    return this.output.rows
  }

  /** The frame that was wanted last, as it came. */
  get frame(): string {
    return this.wanted
  }

  write(frame: string): boolean {
    // At its end Ink writes an empty frame, and around all of them it hides and shows a cursor, which is ours.
    if (frame === '' || CURSOR.test(frame)) return true
    this.wanted = frame
    this.schedule()
    return true
  }

  /** How wide the terminal draws what is ambiguous, as it was told or as the terminal said itself. */
  takeWidth(ambiguous: AmbiguousWidth, isMeasured: boolean): void {
    if (this.ambiguous === ambiguous && this.isMeasured === isMeasured) return
    this.ambiguous = ambiguous
    this.isMeasured = isMeasured
    this.redraw()
  }

  /** The row in which the reversed cell is where the next character goes, if there is one. */
  placeCaret(row: number | undefined): void {
    this.caretRow = row
    this.schedule()
  }

  /** The cell in which the cursor stands while nothing is typed, shown or hidden. */
  placeCursor(cell: Cell | undefined): void {
    this.resting = cell
    this.schedule()
  }

  /** Draws everything anew: others may have written on the screen. */
  redraw(): void {
    this.shown = undefined
    this.cursor = undefined
    this.isCursorShown = undefined
    this.schedule()
  }

  /** The terminal has drawn the frame that was under way. */
  answered(): void {
    this.hasAnswered = true
    this.isSilent = false
    this.stopWaiting()
    this.schedule()
  }

  close(): void {
    this.isClosed = true
    this.stopWaiting()
    this.output.off('resize', this.resized)
    this.output.off('drain', this.drained)
  }

  private readonly resized = () => {
    this.redraw()
    this.emit('resize')
  }

  private readonly drained = () => {
    this.isFull = false
    this.schedule()
  }

  /** Frames of one turn of the event loop are one. */
  private schedule(): void {
    if (this.isScheduled || this.isClosed) return
    this.isScheduled = true
    setImmediate(() => {
      this.isScheduled = false
      this.draw()
    })
  }

  private draw(): void {
    if (this.isClosed || this.isFull || this.waiting || this.wanted === '') return
    const { columns, rows } = this.output
    const { ambiguous, isMeasured } = this
    const terms = { columns, rows, ambiguous, isMeasured, avoids: this.wishes.avoidsAmbiguous === true }
    const frame = frameOf(this.wanted, terms, this.shown)
    const caret = this.takeCaret(frame)
    const cell = caret ?? this.resting
    const { writesRows = false } = this.wishes
    const changes = difference(this.shown, frame, { to: cell, from: this.cursor, writesRows })
    this.shown = frame
    const isShown = caret !== undefined || (cell !== undefined && this.wishes.showsCursor === true)
    if (changes === '' && isShown === this.isCursorShown) return
    const placed = isShown === this.isCursorShown ? '' : isShown ? SHOW_CURSOR : HIDE_CURSOR
    this.cursor = cell
    this.isCursorShown = isShown
    const fence = this.isSilent ? '' : ASK_ATTRIBUTES
    this.isFull = !this.output.write(`${BEGIN_FRAME}${changes}${placed}${END_FRAME}${fence}`)
    if (fence) {
      this.answers.asked('attributes')
      this.wait()
    }
  }

  /** Takes the reversed cell of the caret's row out of the frame: the terminal's own cursor goes there. */
  private takeCaret(frame: Frame): Cell | undefined {
    const row = this.caretRow === undefined ? undefined : frame.rows[this.caretRow]
    const column = row?.look.findIndex((look) => look !== notReversed(look)) ?? -1
    if (!row || column < 0) return undefined
    const look = row.look.map((own, index) =>
      index === column || row.text[index] === '' ? notReversed(own) : own,
    )
    frame.rows[this.caretRow!] = { ...row, look, source: '' }
    return [this.caretRow!, column]
  }

  private wait(): void {
    const patience = this.hasAnswered ? ANSWER : FIRST_ANSWER
    this.waiting = setTimeout(() => {
      this.isSilent = !this.hasAnswered
      this.stopWaiting()
      this.schedule()
    }, patience)
    this.waiting.unref()
  }

  private stopWaiting(): void {
    clearTimeout(this.waiting)
    this.waiting = undefined
  }
}
