import { EventEmitter } from 'node:events'
import { render } from 'ink'
import type { Screen } from '../terminal/screen.ts'
import { App, type AppProps } from './app.tsx'

export { readyYoga } from './ink/yoga.ts'

/** Ink draws from now on; `onEnd` is told when it has ended, be it by a fault. */
export function drawByInk(
  screen: Screen,
  props: AppProps,
  onEnd: (error: Error | undefined) => void,
): { stop(): void } {
  const app = render(<App {...props} />, {
    // In this mode Ink writes whole frames; what of them is sent is for the screen to say.
    ...{ stdout: screen as unknown as NodeJS.WriteStream, debug: true, patchConsole: false },
    // Keys are read by us: several may come in one read, and one in several.
    ...{ stdin: silentInput() as unknown as NodeJS.ReadStream, exitOnCtrlC: false },
  })
  app.waitUntilExit().then(
    () => onEnd(undefined),
    (error: Error) => onEnd(error),
  )
  return { stop: () => app.unmount() }
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
