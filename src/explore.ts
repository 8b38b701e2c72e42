import type { CommandLine } from './commands/command-line.ts'
import { refuseMissing } from './commands/missing-corpus.ts'
import { UsageError } from './commands/usage-error.ts'
import { firstAnswers } from './desk/first-answers.ts'
import type { Messages } from './messages/index.ts'
import type { Goal } from './search/places/goal.ts'
import { usualCollections } from './settings/folders.ts'
import type { Memory } from './settings/memory.ts'
import { memoryPath, readMemory } from './settings/remembered.ts'
import type { Corpora } from './store/corpora.ts'
import { Session } from './terminal/session.ts'
import { endBy } from './terminal/signals.ts'
import { standardStreams, type TerminalStreams, terminalStreams } from './terminal/streams.ts'
import type { OwnSettings } from './tui/read-settings.ts'

/** Not needed until something is said, and then not in a hurry. */
const output = () => import('./commands/output.ts')
const complain = async (message: string) => (await output()).complain(message)

/** Exit status of `pick` where nothing was chosen, as fzf has it. */
const LEFT = 130

/**
 * The explorer, or `pick`: on the terminal whatever standard output is. What stood on the screen last time is drawn
 * before the program itself is loaded.
 */
export async function explore(
  line: CommandLine,
  corpora: Corpora,
  messages: Messages,
  own: OwnSettings | undefined,
  goal?: Goal,
): Promise<number> {
  const { verb, paths } = line
  const isPicking = verb === 'pick'
  refuseMissing(corpora, messages)
  const streams = isPicking ? terminalStreams() : standardStreams()
  const isTerminal = streams && (isPicking || (process.stdin.isTTY && process.stdout.isTTY))
  if (!isTerminal) throw new UsageError(isPicking ? messages.errors.noTerminal : messages.errors.notATerminal)
  if (process.env['TERM'] === 'dumb') throw new UsageError(messages.errors.dumbTerminal)
  const kept = memoryPath(process.env, corpora)
  const memory = readMemory(kept)
  const session = new Session({
    ...{ input: streams.input, output: streams.descriptor, title: 'lbx-tui' },
    onFault: (error) => complain(messages.errors.failed(error.message)),
  })
  const query = goal ? (goal.at === 'search' ? goal.line : '') : paths.join(' ')
  const { screen } = memory.left.value
  const isSame = screen?.columns === streams.output.columns && screen.rows === streams.output.rows
  // What was kept may hold what is not to be drawn.
  const avoids = (line.options.ambiguous ?? own?.config.ambiguous) === 'avoid'
  const isDrawnAnew = query !== '' || isPicking || goal !== undefined || avoids
  session.enter(isSame && !isDrawnAnew ? screen.text.replaceAll('\n', '\r\n') : '')
  try {
    const chosen = await start({
      line,
      corpora,
      path: corpora.join(' '),
      messages,
      own,
      kept,
      memory,
      session,
      streams,
      query,
      isPicking,
      goal,
    })
    if (!isPicking) return 0
    if (chosen.length === 0) return LEFT
    const { printData } = await output()
    printData(chosen.map((text) => `${text}\n`).join(''))
    return 0
  } catch (error) {
    const { Hindered } = await import('./store/hindered.ts')
    if (error instanceof Hindered) throw new UsageError(messages.errors.hindered[error.why]!(error.path))
    throw error
  } finally {
    session.leave()
    streams.close()
    // As a program ends that does not listen: at an end of its own Node insists on the terminal, and aborts.
    if (session.isGone) endBy('SIGHUP')
  }
}

interface Start {
  line: CommandLine
  corpora: Corpora
  /** The same as the person named them. */
  path: string
  messages: Messages
  /** The person's settings, where there are any. */
  own: OwnSettings | undefined
  /** Where it is kept what is remembered of the corpus, and what that was. */
  kept: string | undefined
  memory: Memory
  session: Session
  streams: TerminalStreams
  query: string
  isPicking: boolean
  /** Where it is to open. */
  goal: Goal | undefined
}

const placeOf = ({ found }: Extract<Goal, { at: 'article' }>) => ({
  issue: found.issue,
  article: found.article.id,
})

async function start({ line: { options }, own, messages, corpora, ...given }: Start): Promise<string[]> {
  const { memory, query, goal } = given
  // First of all the threads that read the index: they get ready while the program is loaded.
  const [{ openDesk }, { cacheFolder }] = await Promise.all([
    import('./desk/open-desk.ts'),
    import('./files/cache-folder.ts'),
  ])
  const isRestricted = options.restricted === true
  const desk = openDesk(corpora, (options.index as string | undefined) ?? cacheFolder(process.env), {
    followsLinks: !isRestricted && own?.config.links === true,
    isConfined: isRestricted,
    login: own?.config.opensearch,
    collections: own?.config.collections ?? usualCollections(process.env),
  })
  const place = goal?.at === 'article' ? placeOf(goal) : query === '' ? memory.left.value.place : null
  const first = firstAnswers(desk, place)
  // Ink draws nothing until its end where one of these is set: on build servers and in every shell opened from one. It
  // asks when it is loaded; the terminal is there.
  for (const name of ['CI', 'CONTINUOUS_INTEGRATION']) delete process.env[name]
  const [{ startExplorer }, { readSettings, warningOf }] = await Promise.all([
    import('./tui/start.ts'),
    import('./tui/read-settings.ts'),
  ])
  const settings = own ?? readSettings(process.env)
  const asked = options.ambiguous as string | undefined
  return startExplorer({
    ...{
      ...given,
      corpora,
      complain,
      desk,
      messages,
      config: settings.config,
      warning: warningOf(settings, messages),
    },
    first: await first,
    ambiguous: asked === '1' ? 1 : asked === '2' ? 2 : (asked as 'auto' | 'avoid' | undefined),
    format: (options.format as 'auto' | 'text' | 'citation' | undefined) ?? 'auto',
    isRestricted,
  })
}
