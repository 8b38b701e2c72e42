import { EventEmitter } from 'node:events'
import { render } from 'ink'
import type { Desk } from '../desk/desk.ts'
import type { FirstAnswers } from '../desk/first-answers.ts'
import type { Messages } from '../messages/index.ts'
import type { Config } from '../settings/config.ts'
import { type Memory, memoryNow, rememberedIn } from '../settings/memory.ts'
import { historyNow, historyPath, readHistory } from '../settings/search-history.ts'
import { knownWidth, rememberWidth } from '../settings/terminal-widths.ts'
import type { Input } from '../terminal/decode.ts'
import { readInput } from '../terminal/input.ts'
import { Screen } from '../terminal/screen.ts'
import type { Session } from '../terminal/session.ts'
import type { TerminalStreams } from '../terminal/streams.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import { App } from './app.tsx'
import type { Event } from './event.ts'
import { setInkAmbiguousWidth } from './ink-string-width.ts'
import { Keeping } from './keeping.ts'
import { actionsWith } from './key-map.ts'
import { beginSearch } from './prompts.ts'
import { reduce } from './reduce.ts'
import { kept as keptOf, found as restored } from './remember.ts'
import { initialState, type Notice, type State } from './state.ts'
import { surfaceFor } from './surface-for.ts'
import { themeFor } from './theme.ts'

export interface StartOptions {
  path: string
  desk: Desk
  /** What was asked while the program was loaded. */
  first: FirstAnswers
  /** What the person asked for, beside the settings. */
  ambiguous: AmbiguousWidth | 'auto' | undefined
  query: string
  isPicking: boolean
  /** What of a choice is printed: by what was chosen, the text alone, or with where it stood. */
  format: 'auto' | 'text' | 'citation'
  isRestricted: boolean
  messages: Messages
  config: Config
  /** One line for the bottom of the screen, where the settings have a mistake. */
  warning: string | undefined
  /** Where it is kept what is remembered of the corpus, and what that was. */
  kept: string | undefined
  memory: Memory
  streams: TerminalStreams
  /** Entered already: what was on the screen last time may stand there. */
  session: Session
  /** Says what did not go as it should, when the terminal is as it was. */
  complain: (message: string) => Promise<void>
}

/** Opens the explorer on the terminal; gives what was chosen, once the terminal is as it was. */
export async function startExplorer(options: StartOptions): Promise<string | undefined> {
  const { path, desk, first, messages, config, session, streams, isPicking, isRestricted } = options
  const environment = process.env
  const terminal = [environment['TERM_PROGRAM'], environment['TERM']].filter(Boolean).join(' ')
  const wish = options.ambiguous ?? config.ambiguous
  const isAsked = wish === 'auto'
  const width = isAsked ? (knownWidth(environment, terminal) ?? 1) : wish
  setInkAmbiguousWidth(width)
  const screen = new Screen(streams.output, session.answers)
  screen.takeWidth(width, false)
  const listeners = new Set<(inputs: Input[]) => void>()
  let close = (): void => {}
  session.reading = readInput(streams.input, environment, session.answers, {
    onInputs: (inputs) => {
      if (inputs.some(({ type }) => type === 'attributes')) screen.answered()
      for (const listener of listeners) listener(inputs)
    },
    onEnd: () => close(),
  })
  let chosen: string | undefined
  let latest: State | undefined
  let { memory } = options
  const remembered = rememberedIn(memory)
  let history = readHistory(historyPath(environment))
  const notices = new Set<(notice: Notice) => void>()
  let unsaid: string | undefined
  const surface = surfaceFor({
    ...{ screen, session, listeners, notices, environment },
    output: streams.output,
    onChosen: (text) => {
      chosen = text
    },
    onWidth: (measured) => {
      setInkAmbiguousWidth(measured)
      rememberWidth(environment, terminal, measured)
    },
    onState: (state) => {
      latest = state
      keeping.changed()
    },
    onAway: () => keeping.keepNow(),
  })
  const settings = {
    keys: actionsWith(config.keys),
    ...{ measure: config.measure, list: config.panes.list ?? null, entities: config.panes.entities ?? null },
    ...{ mouse: config.mouse, isRestricted, isPicking, format: options.format },
  }
  const empty = initialState(surface.size(), width, settings)
  const begun: State = {
    ...restored(empty, remembered, options.query === ''),
    history: history.map(({ value }) => value),
  }
  const initial: State = {
    ...(options.query === '' ? begun : { ...beginSearch(begun, options.query), prompt: null }),
    ...(options.warning !== undefined && { notice: { say: 'settings' as const, what: options.warning } }),
  }
  const known = answered(initial, first)
  const toKeep = () => {
    if (latest) {
      const { columns, rows } = surface.size()
      const isTheirs = isPicking || latest.search !== null
      const frame = { text: screen.frame, columns, rows, ambiguous: latest.ambiguous }
      // Left before anything was drawn: what was there before is as good.
      const last = screen.frame === '' ? remembered.screen : isTheirs ? null : frame
      const now = Date.now()
      memory = memoryNow(memory, { ...keptOf(latest), screen: last }, now)
      history = historyNow(history, latest.history, now)
    }
    return { memoryPath: options.kept, memory, historyPath: historyPath(environment), history }
  }
  const keeping = new Keeping(toKeep, ({ problem, path: where }) => {
    unsaid = messages.unkept[problem]!(where)
    for (const say of notices) say({ say: 'unkept', what: unsaid })
    if (notices.size > 0) unsaid = undefined
  })
  const keepNow = () => keeping.keepNow()
  session.onEnd = keepNow
  // A fault ends the program without a signal.
  process.on('exit', keepNow)
  session.onContinued = () => screen.redraw()
  session.setMouse(config.mouse)
  if (isAsked) session.askWidth()
  let failure: Error | undefined
  const theme = themeFor(environment, config)
  const app = render(
    <App
      {...{ desk, path, surface, messages, theme }}
      initial={known}
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
    process.off('exit', keepNow)
    keepNow()
    keeping.close()
    screen.close()
    session.leave()
    await desk.close()
  }
  if (unsaid !== undefined) await options.complain(unsaid)
  if (failure) throw failure
  return chosen
}

/** The state with what has been answered already. */
function answered(state: State, { issues, articles, shown }: FirstAnswers): State {
  const events: Event[] = [
    ...(issues ? [{ type: 'issues' as const, issues }] : []),
    ...(articles ? [{ type: 'articles' as const, ...articles }] : []),
    ...(shown ? [{ type: 'shown' as const, shown }] : []),
  ]
  return events.reduce(reduce, state)
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
