import { render } from 'ink'
import type { Messages } from '../messages/index.ts'
import { openCorpus } from '../store/open.ts'
import { enterAlternateScreen } from '../terminal/alternate-screen.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import { App } from './app.tsx'
import { setInkAmbiguousWidth } from './ink-string-width.ts'

export interface StartOptions {
  path: string
  ambiguous: AmbiguousWidth
  messages: Messages
}

/** Opens the explorer on the terminal; settles when the person has left it, and the terminal is as it was. */
export async function startExplorer({ path, ambiguous, messages }: StartOptions): Promise<void> {
  setInkAmbiguousWidth(ambiguous)
  const corpus = openCorpus(path)
  const leave = enterAlternateScreen(process.stdout)
  let failure: Error | undefined
  const { columns, rows } = process.stdout
  const app = render(
    <App
      corpus={corpus}
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
    await corpus.close()
  }
  if (failure) throw failure
}
