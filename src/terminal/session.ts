import { writeSync } from 'node:fs'
import { Answers } from './answers.ts'
import { ifThere, tellsOfEnd } from './if-there.ts'
import type { InputStream, Reading } from './input.ts'
import {
  ASK_ATTRIBUTES,
  ASK_CURSOR,
  ASK_GROUND,
  CLEAR_SCREEN,
  DISABLE_FOCUS,
  DISABLE_MOUSE,
  ENABLE_FOCUS,
  ENABLE_MOUSE,
  ENTER,
  LEAVE,
  moveTo,
  titled,
} from './sequences.ts'
import { ENDING, endBy, isFromKeys, unheard } from './signals.ts'

export interface SessionOptions {
  input: Pick<InputStream, 'setRawMode'>
  /** The file descriptor of the terminal. */
  output: number
  title: string
  /** Says on the normal screen what nobody expected. */
  onFault: (error: Error) => Promise<void>
}

/** Full-screen use of a terminal: on every way out the screen, the cursor, the modes and the title are as they were. */
export class Session {
  readonly answers = new Answers()
  /** The reading of keys, once it has begun. */
  reading: Reading | undefined
  /** Called before the program ends by a signal or stops: what is to be kept is kept. */
  onEnd = (): void => {}
  /** The program has the terminal again: the screen is to be drawn anew. */
  onContinued = (): void => {}
  /** The window was closed, or the line to it is broken: found when it was to be handed back. */
  isGone = false
  private isInside = false
  /** Another program has the terminal, or had it a moment ago. */
  private isAside = false
  private hasMouse = false
  private hasFocus = false
  private readonly stops: [string, () => void][]
  private readonly handlers: [string, (error: Error) => void][]

  constructor(private readonly options: SessionOptions) {
    const fault = (error: Error) => {
      this.leave()
      // What was to be drawn came to nobody: the window was closed, which the system says a moment later.
      const isClosed = this.isGone && tellsOfEnd(error)
      const told = isClosed ? Promise.resolve() : options.onFault(error)
      told.finally(() => (this.isGone ? endBy('SIGHUP') : process.exit(1)))
    }
    this.stops = [
      ['SIGTSTP', () => this.suspend()],
      ['SIGCONT', () => this.wasStopped()],
    ]
    this.handlers = [
      ...this.stops,
      ...ENDING.map((signal): [string, () => void] => [signal, () => this.end(signal)]),
      // Ink would end the program by it, on the alternate screen; the write that was too large fails by itself.
      ['SIGXFSZ', () => {}],
      ['exit', () => this.leave()],
      ['uncaughtException', fault],
      ['unhandledRejection', fault],
    ]
  }

  /** Begins, with what stood on the screen last time, where that is known. */
  enter(frame = ''): void {
    // First: from the background nothing is drawn, for this stops the program until it is in front.
    this.options.input.setRawMode?.(true)
    this.isInside = true
    for (const [event, handler] of this.handlers) process.on(event, handler)
    this.begin(frame)
  }

  leave(): void {
    if (!this.isInside) return
    this.isInside = false
    for (const [event, handler] of this.handlers) process.off(event, handler)
    this.handBack()
  }

  setMouse(isOn: boolean): void {
    this.hasMouse = isOn
    this.write(isOn ? ENABLE_MOUSE : DISABLE_MOUSE)
  }

  setFocus(isOn: boolean): void {
    this.hasFocus = isOn
    this.write(isOn ? ENABLE_FOCUS : DISABLE_FOCUS)
  }

  /** Ctrl-z, and SIGTSTP from others: back to the shell, until it says `fg`. */
  suspend(): void {
    this.onEnd()
    this.handBack()
    unheard(() => {
      // Comes back when the program goes on; at once where there is no shell to go back to and the signal is void.
      process.kill(process.pid, 'SIGTSTP')
      // In the background this stops the program again, and whoever ends it there is not to wait for the terminal.
      this.setRaw(true)
    })
    this.takeUp()
  }

  /** Gives the terminal to another program until that has ended. Ctrl-c and Ctrl-z mean that program. */
  aside(run: () => void): void {
    this.handBack()
    this.isAside = true
    for (const [event, handler] of this.stops) process.off(event, handler)
    try {
      run()
    } finally {
      for (const [event, handler] of this.stops) process.on(event, handler)
      this.takeUp()
      // What was pressed for the other program we hear only now: when the event loop has looked, once for certain.
      setImmediate(() =>
        setImmediate(() => {
          this.isAside = false
        }),
      )
    }
  }

  /**
   * Asks on which ground the terminal writes, and how wide it draws an ambiguous character: the answer is where the
   * cursor stands after it. Every terminal answers the last question, be it only that of what it is.
   */
  ask({ width, ground }: { width: boolean; ground: boolean }): void {
    if (ground) this.answers.asked('ground')
    if (width) this.answers.asked('cursor')
    else if (ground) this.answers.asked('attributes')
    const last = width ? `${moveTo(0, 0)}“${ASK_CURSOR}` : ground ? ASK_ATTRIBUTES : ''
    this.write(`${ground ? ASK_GROUND : ''}${last}`)
  }

  private end(signal: NodeJS.Signals): void {
    if (this.isAside && isFromKeys(signal)) return
    this.onEnd()
    this.leave()
    endBy(signal)
  }

  /** By a signal that nobody hears, SIGSTOP: whoever had the terminal since may have left it in any state. */
  private wasStopped(): void {
    this.setRaw(false)
    this.write(LEAVE)
    this.reading?.stop()
    this.takeUp()
  }

  /**
   * The terminal as it was, and nothing on its way that we asked for. A last question tells when all has come that was
   * sent before the modes were off; its answers are read while the terminal is still raw, or they would be shown.
   */
  private handBack(): void {
    const { answers } = this
    if (answers.hasHeard) answers.asked('attributes')
    // tmux 3.3 would keep the picture of a window that has become larger meanwhile.
    const isThere = this.write(CLEAR_SCREEN + LEAVE + (answers.hasHeard ? ASK_ATTRIBUTES : ''))
    if (isThere) this.reading?.drain(() => answers.isComplete, answers.deadline)
    answers.giveUp()
    this.reading?.stop()
    this.isGone = !this.setRaw(false)
  }

  private takeUp(): void {
    this.setRaw(true)
    // The window may have another size now, of which a program that is stopped hears nothing.
    process.kill(process.pid, 'SIGWINCH')
    this.begin('')
    this.reading?.resume()
    this.onContinued()
  }

  private begin(frame: string): void {
    const { title } = this.options
    const told = (this.hasMouse ? ENABLE_MOUSE : '') + (this.hasFocus ? ENABLE_FOCUS : '')
    this.write(ENTER + titled(title) + told + frame)
  }

  /** Synchronously: at the end of the process nothing else would arrive. False for a terminal that is gone. */
  private write(text: string): boolean {
    return ifThere(() => writeSync(this.options.output, text))
  }

  private setRaw(isRaw: boolean): boolean {
    return ifThere(() => this.options.input.setRawMode?.(isRaw))
  }
}
