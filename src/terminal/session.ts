import { writeSync } from 'node:fs'
import { ASK_CURSOR, ENABLE_MOUSE, ENTER, LEAVE, moveTo, titled } from './sequences.ts'

const SIGNALS: [NodeJS.Signals, number][] = [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
]

export interface SessionOptions {
  /** The file descriptor of the terminal. */
  output: number
  title: string
  mouse: boolean
  /** Gives up and takes up the reading of keys, around the time when the program is stopped. */
  input: { stop: () => void; resume: () => void }
  /** What a person reads on the normal screen after a fault that nobody expected. */
  onFault: (error: Error) => string
  /** Called before the program ends by a signal: what is to be kept is kept. */
  onEnd: () => void
  /** The program runs again after it was stopped: the screen is to be drawn anew. */
  onContinued: () => void
}

/** Full-screen use of a terminal: on every way out the screen, the cursor, the modes and the title are as they were. */
export class Session {
  private isInside = false
  private readonly handlers: [string, (error: Error) => void][]

  constructor(private readonly options: SessionOptions) {
    const { onEnd, onFault } = options
    const fault = (error: Error) => {
      this.leave()
      process.stderr.write(`${onFault(error)}\n`)
      process.exit(1)
    }
    this.handlers = [
      ...SIGNALS.map(([signal, number]): [string, () => void] => [
        signal,
        () => {
          onEnd()
          process.exit(128 + number)
        },
      ]),
      ['exit', () => this.leave()],
      ['uncaughtException', fault],
      ['unhandledRejection', fault],
    ]
  }

  enter(): void {
    this.isInside = true
    for (const [event, handler] of this.handlers) process.on(event, handler)
    this.begin()
  }

  leave(): void {
    if (!this.isInside) return
    this.isInside = false
    for (const [event, handler] of this.handlers) process.off(event, handler)
    this.write(LEAVE)
    this.options.input.stop()
  }

  /** Ctrl-z: back to the shell, until it says `fg`. */
  suspend(): void {
    const { input, onContinued } = this.options
    this.write(LEAVE)
    input.stop()
    process.once('SIGCONT', () => {
      this.begin()
      input.resume()
      onContinued()
    })
    process.kill(process.pid, 'SIGTSTP')
  }

  /** Asks how wide the terminal draws an ambiguous character: the answer is where the cursor stands after it. */
  askWidth(): void {
    this.write(`${moveTo(0, 0)}“${ASK_CURSOR}`)
  }

  private begin(): void {
    const { title, mouse } = this.options
    this.write(`${ENTER}${titled(title)}${mouse ? ENABLE_MOUSE : ''}`)
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
