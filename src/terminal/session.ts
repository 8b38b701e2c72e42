import { writeSync } from 'node:fs'
import { ASK_CURSOR, DISABLE_MOUSE, ENABLE_MOUSE, ENTER, LEAVE, moveTo, titled } from './sequences.ts'

const SIGNALS: [NodeJS.Signals, number][] = [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
]

export interface SessionOptions {
  /** The file descriptor of the terminal. */
  output: number
  title: string
  /** What a person reads on the normal screen after a fault that nobody expected. */
  onFault: (error: Error) => string
}

/** Full-screen use of a terminal: on every way out the screen, the cursor, the modes and the title are as they were. */
export class Session {
  /** Gives up and takes up the reading of keys, around the time when others have the terminal. */
  input: { stop: () => void; resume: () => void } | undefined
  /** Called before the program ends by a signal: what is to be kept is kept. */
  onEnd = (): void => {}
  /** The program has the terminal again: the screen is to be drawn anew. */
  onContinued = (): void => {}
  private isInside = false
  private hasMouse = false
  private readonly handlers: [string, (error: Error) => void][]

  constructor(private readonly options: SessionOptions) {
    const fault = (error: Error) => {
      this.leave()
      process.stderr.write(`${options.onFault(error)}\n`)
      process.exit(1)
    }
    this.handlers = [
      ...SIGNALS.map(([signal, number]): [string, () => void] => [
        signal,
        () => {
          this.onEnd()
          process.exit(128 + number)
        },
      ]),
      ['exit', () => this.leave()],
      ['uncaughtException', fault],
      ['unhandledRejection', fault],
    ]
  }

  /** Begins, with what stood on the screen last time, where that is known. */
  enter(frame = ''): void {
    this.isInside = true
    for (const [event, handler] of this.handlers) process.on(event, handler)
    this.begin(frame)
  }

  leave(): void {
    if (!this.isInside) return
    this.isInside = false
    for (const [event, handler] of this.handlers) process.off(event, handler)
    this.write(LEAVE)
    this.input?.stop()
  }

  setMouse(isOn: boolean): void {
    this.hasMouse = isOn
    this.write(isOn ? ENABLE_MOUSE : DISABLE_MOUSE)
  }

  /** Ctrl-z: back to the shell, until it says `fg`. */
  suspend(): void {
    this.write(LEAVE)
    this.input?.stop()
    process.once('SIGCONT', () => this.goOn())
    process.kill(process.pid, 'SIGTSTP')
  }

  /** Gives the terminal to another program until that has ended. */
  aside(run: () => void): void {
    this.write(LEAVE)
    this.input?.stop()
    try {
      run()
    } finally {
      this.goOn()
    }
  }

  private goOn(): void {
    // The window may have another size now, of which a program that is stopped hears nothing.
    process.kill(process.pid, 'SIGWINCH')
    this.begin('')
    this.input?.resume()
    this.onContinued()
  }

  /** Asks how wide the terminal draws an ambiguous character: the answer is where the cursor stands after it. */
  askWidth(): void {
    this.write(`${moveTo(0, 0)}“${ASK_CURSOR}`)
  }

  private begin(frame: string): void {
    const { title } = this.options
    this.write(`${ENTER}${titled(title)}${this.hasMouse ? ENABLE_MOUSE : ''}${frame}`)
  }

  /** Synchronously: at the end of the process nothing else would arrive. A terminal that is gone needs nothing. */
  private write(text: string): void {
    try {
      writeSync(this.options.output, text)
    } catch (error) {
      if (!['EIO', 'EPIPE', 'EBADF', 'EAGAIN'].includes((error as NodeJS.ErrnoException).code ?? ''))
        throw error
    }
  }
}
