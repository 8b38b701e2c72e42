import { cacheFolder } from '../files/cache-folder.ts'
import { Mistaken } from '../ingest/mistaken.ts'
import type { Progress } from '../ingest/read-corpus.ts'
import type { Messages } from '../messages/index.ts'
import { QueryError } from '../search/parse-query.ts'
import type { Corpora } from '../store/corpora.ts'
import { Hindered } from '../store/hindered.ts'
import { isEmpty } from '../store/is-empty.ts'
import { isDamage, isFailing, type Reach } from '../store/open-archive.ts'
import { type OpenCorporaOptions, openCorpora } from '../store/open-corpora.ts'
import type { Rebuilt } from '../store/sqlite/database.ts'
import { watched } from '../store/watched.ts'
import { fold } from '../text/fold.ts'
import type { CommandLine } from './command-line.ts'
import { daysOf } from './days.ts'
import type { Lookup, Outcome } from './lookup.ts'
import { refuseMissing } from './missing-corpus.ts'
import { nothingOf } from './nothing-of.ts'
import { complain, heldBack } from './output.ts'
import type { progressBar } from './progress.ts'
import { UsageError } from './usage-error.ts'
import { usages } from './usages.ts'
import type { AskingVerb } from './verbs.ts'

type Command = (lookup: Lookup) => Promise<Outcome>

const COMMANDS: Record<AskingVerb, () => Promise<Command>> = {
  find: async () => (await import('./find.ts')).findCommand,
  who: async () => (await import('./cards.ts')).whoCommand,
  what: async () => (await import('./cards.ts')).whatCommand,
  figures: async () => (await import('./figures.ts')).figuresCommand,
  kwic: async () => (await import('./kwic.ts')).kwicCommand,
  trend: async () => (await import('./trend.ts')).trendCommand,
  collocates: async () => (await import('./collocates.ts')).collocatesCommand,
  links: async () => (await import('./links.ts')).linksCommand,
  keyness: async () => (await import('./keyness.ts')).keynessCommand,
  reuse: async () => (await import('./reuse.ts')).reuseCommand,
  export: async () => (await import('./export-query.ts')).exportQueryCommand,
  collection: async () => (await import('./collection-add.ts')).collectionAddCommand,
  save: async () => (await import('./save.ts')).saveCommand,
  new: async () => (await import('./new.ts')).newCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  open: async () => (await import('./open.ts')).openCommand,
  stats: async () => (await import('./stats.ts')).statsCommand,
  index: async () => (await import('./unread.ts')).indexCommand,
}

/** What these are asked of is the whole corpus where nothing is said; a check says itself what it lacks. */
const MAY_BE_EMPTY: AskingVerb[] = ['stats', 'export', 'save', 'new', 'index', 'check']

/** What is looked up as it is typed, not read as a query: of marks alone it would be everything. */
const ASK_FOR_NAMES: AskingVerb[] = ['who', 'what', 'figures', 'reuse']

/** Files that change all the time are read again so often. */
const PATIENCE = 2
/** Exit status of a command that found nothing. */
const NOTHING = 1
/** Exit status of a check that has something to say. */
const FINDINGS = 1

/** Asks the archive what a verb wants to know; returns the exit status. */
export async function runLookup(
  verb: AskingVerb,
  { options, paths: words }: CommandLine,
  corpora: Corpora,
  messages: Messages,
  reach: Reach,
  given?: Command,
): Promise<number> {
  refuseMissing(corpora, messages)
  if (!MAY_BE_EMPTY.includes(verb) && words.length === 0)
    throw new UsageError(messages.errors.nothingAsked(verb, usages[verb].examples[0]!))
  if (ASK_FOR_NAMES.includes(verb) && fold(words.join(' ')) === '')
    throw new UsageError(messages.errors.nothingAsked(verb, usages[verb].examples[0]!))
  const number = options.number as string | undefined
  if (number !== undefined && !/^[1-9]\d{0,5}$/.test(number))
    throw new UsageError(messages.errors.notANumber('-n'))
  const { since, until } = daysOf(options, messages)
  // Loaded where an index has to be made: measuring text in cells takes longer to load than a question takes.
  let bar: ReturnType<typeof progressBar> | undefined
  const opening = {
    folder: (options.index as string | undefined) ?? cacheFolder(process.env),
    ...reach,
    onProgress: (progress: Progress) => bar?.show(progress),
    beforeRefresh: async () => {
      bar = (await import('./progress.ts')).progressBar(messages)
    },
    onRebuilt: (why: Rebuilt) => complain(messages.rebuilt[why]),
    onWaiting: () => complain(messages.hindrances.waiting),
  }
  const command = given ?? (await COMMANDS[verb]())
  /** What a command prints is held back until it is known that it still stands in the files that it came from. */
  const ask = async (how: OpenCorporaOptions) => {
    const found = await openCorpora(corpora, how)
    const { archive, articles } = watched(found.archive)
    const held = await heldBack(() =>
      command({
        ...{ archive, corpora, words, options, messages, since, until },
        limit: number === undefined ? undefined : Number(number),
      }),
    )
    const isTrue = found.areAsRead(articles)
    const instead =
      held.result || words.length === 0
        ? undefined
        : await (await import('./found-instead.ts')).foundInstead(found.archive, verb, words.join(' '))
    const isOfNothing = !held.result && (await isEmpty(found.archive))
    await found.archive.close()
    return { ...held, isTrue, isOfNothing, instead, hindrance: found.hindrance }
  }
  try {
    let answer = await ask(opening).catch((error) => {
      if (!isDamage(error)) throw error
      complain(messages.rebuilt.damaged)
      return ask({ ...opening, isDamaged: true })
    })
    for (let again = 0; !answer.isTrue && !answer.hindrance && again < PATIENCE; again++) {
      answer.drop()
      answer = await ask({ ...opening, isStale: true })
    }
    bar?.clear()
    const { result, release, isTrue, isOfNothing, instead, hindrance } = answer
    const found = result === true
    await release()
    if (hindrance)
      complain(messages.hindrances.asItWas(messages.errors.hindered[hindrance.why]!(hindrance.path)))
    else if (!isTrue) complain(messages.hindrances.changing)
    // What differs is what a check looks for, and does not fail to find.
    if (verb === 'check') return found ? FINDINGS : 0
    // Cron sends by mail whatever is said.
    if (!result && verb !== 'new')
      complain(
        isOfNothing
          ? messages.nothingRead(corpora.join(' '))
          : nothingOf(verb, words.join(' '), messages, instead),
      )
    return found ? 0 : NOTHING
  } catch (error) {
    if (error instanceof QueryError)
      throw new UsageError(
        messages.errors.query(messages.queryMistakes[error.mistake], error.at + 1, error.what),
      )
    if (error instanceof Hindered) throw new UsageError(messages.errors.hindered[error.why]!(error.path))
    // Made anew, and damaged or failing still.
    if (isDamage(error) || isFailing(error))
      throw new UsageError(messages.errors.hindered['failing']!(opening.folder))
    if (error instanceof Mistaken) throw new UsageError(messages.errors.hindered['mistaken']!(error.message))
    throw error
  } finally {
    bar?.clear()
  }
}
