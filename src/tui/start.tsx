import { render } from 'ink'
import { openDesk } from '../desk/open-desk.ts'
import type { Messages } from '../messages/index.ts'
import { enterAlternateScreen } from '../terminal/alternate-screen.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import { App } from './app.tsx'
import { setInkAmbiguousWidth } from './ink-string-width.ts'

export interface StartOptions {
  path: string
  /** Where indexes are kept. */
  folder: string
  ambiguous: AmbiguousWidth
  messages: Messages
}

/** Opens the explorer on the terminal; settles when the person has left it, and the terminal is as it was. */
export async function startExplorer({ path, folder, ambiguous, messages }: StartOptions): Promise<void> {
  setInkAmbiguousWidth(ambiguous)
  const desk = openDesk(path, folder)
  const leave = enterAlternateScreen(process.stdout)
  let failure: Error | undefined
  const { columns, rows } = process.stdout
  const app = render(
    <App
      desk={desk}
      path={path}
      size={{ columns, rows }}
      ambiguous={ambiguous}
      messages={messages}
      environment={process.env}
      onError={(error) => {
        failure = error
        app.unmount()
      }}
    />,
    // Ctrl-c is a key like any other; the table says what it does.
    { exitOnCtrlC: false, incrementalRendering: true },
  )
  try {
    await app.waitUntilExit()
  } finally {
    leave()
    await desk.close()
  }
  if (failure) throw failure
}
