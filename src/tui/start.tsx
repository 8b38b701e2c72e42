import { EventEmitter } from 'node:events'
import { render } from 'ink'
import { openDesk } from '../desk/open-desk.ts'
import type { Messages } from '../messages/index.ts'
import { copying } from '../terminal/clipboard.ts'
import type { Input } from '../terminal/decode.ts'
import { readInput } from '../terminal/input.ts'
import { Screen } from '../terminal/screen.ts'
import { Session } from '../terminal/session.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import { App } from './app.tsx'
import { setInkAmbiguousWidth } from './ink-string-width.ts'
import type { Surface } from './surface.ts'

export interface StartOptions {
  path: string
  /** Where indexes are kept. */
  folder: string
  ambiguous: AmbiguousWidth | 'auto'
  messages: Messages
}

/** The last answer is waited for so long, in milliseconds: it would be read by the shell. */
const LAST_ANSWER = 200

/** Opens the explorer on the terminal; settles when the person has left it, and the terminal is as it was. */
export async function startExplorer({ path, folder, ambiguous, messages }: StartOptions): Promise<void> {
  const isAsked = ambiguous === 'auto'
  const width = isAsked ? 1 : ambiguous
  setInkAmbiguousWidth(width)
  const { stdin, stdout } = process
  const screen = new Screen(stdout)
  screen.takeWidth(width, false)
  const listeners = new Set<(inputs: Input[]) => void>()
  let close = (): void => {}
  const input = readInput(stdin, process.env, {
    onInputs: (inputs) => {
      if (inputs.some(({ type }) => type === 'attributes')) screen.answered()
      for (const listener of listeners) listener(inputs)
    },
    onEnd: () => close(),
  })
  const session = new Session({
    ...{ output: stdout.fd, title: 'lbx-tui', mouse: false, input },
    onFault: (error) => `lbx-tui: ${messages.errors.failed(error.message)}`,
    onEnd: () => {},
    onContinued: () => screen.redraw(),
  })
  const surface: Surface = {
    size: () => ({ columns: screen.columns, rows: screen.rows }),
    onResize: (listener) => {
      screen.on('resize', listener)
      return () => screen.off('resize', listener)
    },
    onInputs: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    placeCaret: (row) => screen.placeCaret(row),
    takeWidth: (measured, isMeasured) => {
      setInkAmbiguousWidth(measured)
      screen.takeWidth(measured, isMeasured)
    },
    copy: (text) => {
      const sequence = copying(text, process.env)
      if (sequence) stdout.write(sequence)
    },
    redraw: () => screen.redraw(),
    suspend: () => session.suspend(),
  }
  const desk = openDesk(path, folder)
  session.enter()
  if (isAsked) session.askWidth()
  let failure: Error | undefined
  const app = render(
    <App
      {...{ desk, path, surface, messages, environment: process.env }}
      ambiguous={width}
      onError={(error) => {
        failure = error
        close()
      }}
    />,
    {
      // In this mode Ink writes whole frames; what of them is sent is for the screen to say.
      ...{ stdout: screen as unknown as NodeJS.WriteStream, debug: true, patchConsole: false },
      // Keys are read by us: several may come in one read, and one in several.
      stdin: silentInput() as unknown as NodeJS.ReadStream,
      exitOnCtrlC: false,
    },
  )
  close = () => app.unmount()
  try {
    await app.waitUntilExit()
  } finally {
    const end = Date.now() + LAST_ANSWER
    while (screen.isWaiting && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5))
    screen.close()
    session.leave()
    await desk.close()
  }
  if (failure) throw failure
}

/** What Ink takes for its input, where nothing ever comes. */
const silentInput = () =>
  Object.assign(new EventEmitter(), {
    isTTY: true,
    setRawMode: () => {},
    setEncoding: () => {},
    ref: () => {},
    unref: () => {},
    read: () => null,
  })
