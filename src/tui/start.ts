import type { Desk } from '../desk/desk.ts'
import type { FirstAnswers } from '../desk/first-answers.ts'
import { type Memory, rememberedIn } from '../settings/memory.ts'
import { historyPath, readHistory } from '../settings/search-history.ts'
import { knownTerminal, rememberTerminal } from '../settings/terminals.ts'
import type { Corpora } from '../store/corpora.ts'
import { readInput } from '../terminal/input.ts'
import { cannotClearCells } from '../terminal/no-clearing.ts'
import { Screen } from '../terminal/screen.ts'
import type { Session } from '../terminal/session.ts'
import type { TerminalStreams } from '../terminal/streams.ts'
import { type Beginning, beginningState } from './beginning.ts'
import { Drawing } from './drawing.ts'
import { Explorer } from './explorer.ts'
import { setInkAmbiguousWidth } from './ink/string-width.ts'
import { Keeping } from './keeping.ts'
import { ownSearches } from './own-searches.ts'
import { performing } from './performing.ts'
import { surfaceFor } from './surface-for.ts'
import { asksGround, themeFor } from './theme/theme.ts'
import { toKeepOf } from './to-keep-of.ts'

export interface StartOptions
  extends Omit<Beginning, 'size' | 'width' | 'ground' | 'remembered' | 'history'> {
  path: string
  corpora: Corpora
  desk: Desk
  /** What was asked while the program was loaded. */
  first: FirstAnswers
  /** Where it is kept what is remembered of the corpus, and what that was. */
  kept: string | undefined
  memory: Memory
  streams: TerminalStreams
  /** Entered already: what was on the screen last time may stand there. */
  session: Session
  /** Says what did not go as it should, when the terminal is as it was. */
  complain: (message: string) => Promise<void>
}

/** Opens the explorer on the terminal; gives what was chosen, if anything, once the terminal is as it was. */
export async function startExplorer(options: StartOptions): Promise<string[]> {
  const { path, desk, messages, config, session, streams } = options
  const environment = process.env
  const terminal = [environment['TERM_PROGRAM'], environment['TERM']].filter(Boolean).join(' ')
  const wish = options.ambiguous ?? config.ambiguous
  const known = knownTerminal(environment, terminal)
  const avoidsAmbiguous = wish === 'avoid'
  const width = avoidsAmbiguous ? 2 : wish === 'auto' ? (known.width ?? 1) : wish
  setInkAmbiguousWidth(width)
  const screen = new Screen(streams.output, session.answers, {
    showsCursor: config.cursor,
    avoidsAmbiguous,
    writesRows: cannotClearCells(environment),
  })
  screen.takeWidth(width, avoidsAmbiguous)
  const size = () => ({ columns: screen.columns, rows: screen.rows })
  const history = readHistory(historyPath(environment))
  const remembered = rememberedIn(options.memory)
  const explorer = new Explorer(
    beginningState({ ...options, size: size(), width, ground: known.ground ?? null, remembered, history }),
  )
  const toKeep = toKeepOf({ ...options, avoidsAmbiguous, remembered, history, explorer, screen, environment })
  let unsaid: string | undefined
  let isDrawn = false
  const keeping = new Keeping(toKeep, ({ problem, path: where }) => {
    const what = messages.unkept[problem]!(where)
    if (isDrawn) explorer.send({ type: 'notice', notice: { say: 'unkept', what } })
    else unsaid = what
  })
  const keepNow = () => keeping.keepNow()
  const chosen: string[] = []
  let leave = (): void => {}
  let fail = (_: Error): void => {}
  const left = new Promise<void>((resolve, reject) => {
    leave = resolve
    fail = reject
  })
  const surface = surfaceFor({
    ...{ screen, session, environment, output: streams.output, onAway: keepNow },
    leave,
    choose: (text) => void chosen.push(text),
    takeWidth: (measured) => {
      setInkAmbiguousWidth(measured)
      rememberTerminal(environment, terminal, 'width', measured)
      screen.takeWidth(measured, true)
      if (measured === 2 && environment['STY']) explorer.send({ type: 'notice', notice: { say: 'cjkWidth' } })
    },
    takeGround: (ground) => rememberTerminal(environment, terminal, 'ground', ground),
  })
  const searches = ownSearches(environment, options.corpora)
  const executor = performing(explorer, {
    ...{ desk, surface, searches, messages, citation: config.citation, onError: fail },
  })
  explorer.send({ type: 'begun', first: options.first })
  desk.onNews((news) => explorer.send({ type: 'news', news }))
  explorer.subscribe(() => {
    const { prompt, size: own } = explorer.state()
    screen.placeCaret(prompt ? own.rows - 1 : undefined)
    keeping.changed()
  })
  screen.on('resize', () => explorer.send({ type: 'size', size: size() }))
  session.reading = readInput(streams.input, environment, session.answers, {
    onInputs: (inputs) => {
      if (inputs.some(({ type }) => type === 'attributes')) screen.answered()
      explorer.send(...inputs.map((input) => ({ type: 'input' as const, input })))
    },
    onEnd: leave,
  })
  session.onEnd = keepNow
  // A fault ends the program without a signal.
  process.on('exit', keepNow)
  session.onContinued = () => screen.redraw()
  session.setMouse(config.mouse)
  session.ask({ width: wish === 'auto', ground: asksGround(environment, config) })
  const drawing = new Drawing(
    screen,
    { explorer, path, themeOn: (ground) => themeFor(environment, config, ground) },
    fail,
  )
  isDrawn = true
  const failure = await left.then(
    () => undefined,
    (error: Error) => error,
  )
  isDrawn = false
  drawing.close()
  process.off('exit', keepNow)
  keepNow()
  keeping.close()
  executor.close()
  screen.close()
  session.leave()
  await desk.close()
  if (unsaid !== undefined) await options.complain(unsaid)
  if (failure) throw failure
  return chosen
}
