import { existsSync } from 'node:fs'
import { CorrectionError } from '../ingest/correct/correction.ts'
import { ManifestError } from '../ingest/issue/manifest.ts'
import type { Messages } from '../messages/index.ts'
import { QueryError } from '../search/parse-query.ts'
import { IndexRefused, openArchive } from '../store/open-archive.ts'
import { cacheFolder } from '../store/where.ts'
import type { CommandLine, LookupVerb } from './command-line.ts'
import { daysOf } from './days.ts'
import type { Lookup } from './lookup.ts'
import { complain } from './output.ts'
import type { progressBar } from './progress.ts'
import { UsageError } from './usage-error.ts'

type Command = (lookup: Lookup) => Promise<boolean>

const COMMANDS: Record<LookupVerb, () => Promise<Command>> = {
  find: async () => (await import('./find.ts')).findCommand,
  who: async () => (await import('./cards.ts')).whoCommand,
  what: async () => (await import('./cards.ts')).whatCommand,
  figures: async () => (await import('./figures.ts')).figuresCommand,
  kwic: async () => (await import('./kwic.ts')).kwicCommand,
  stats: async () => (await import('./stats.ts')).statsCommand,
}

/** Exit status of a command that found nothing. */
const NOTHING = 1

/** Asks the archive what a verb wants to know; returns the exit status. */
export async function runLookup(
  verb: LookupVerb,
  { options, paths: words }: CommandLine,
  corpus: string,
  messages: Messages,
): Promise<number> {
  if (!existsSync(corpus)) throw new UsageError(messages.errors.noCorpus(corpus))
  if (verb !== 'stats' && words.length === 0) throw new UsageError(messages.errors.nothingAsked(verb))
  const number = options.number as string | undefined
  if (number !== undefined && !/^[1-9]\d{0,5}$/.test(number))
    throw new UsageError(messages.errors.notANumber('-n'))
  const { since, until } = daysOf(options, messages)
  // Loaded where an index has to be made: measuring text in cells takes longer to load than a question takes.
  let bar: ReturnType<typeof progressBar> | undefined
  try {
    const archive = await openArchive(corpus, {
      folder: (options.index as string | undefined) ?? cacheFolder(process.env),
      onProgress: (progress) => bar?.show(progress),
      beforeRefresh: async () => {
        bar = (await import('./progress.ts')).progressBar(messages)
      },
      onRebuilt: (why) => complain(messages.rebuilt[why]),
    })
    bar?.clear()
    const command = await COMMANDS[verb]()
    const found = await command({
      ...{ archive, corpus, words, options, messages, since, until },
      limit: number === undefined ? undefined : Number(number),
    })
    await archive.close()
    if (!found) complain(messages.nothingFound(words.join(' ')))
    return found ? 0 : NOTHING
  } catch (error) {
    if (error instanceof QueryError)
      throw new UsageError(
        messages.errors.query(messages.queryMistakes[error.mistake], error.at + 1, error.what),
      )
    if (error instanceof IndexRefused) throw new UsageError(messages.errors.noIndex(error.message))
    if (error instanceof ManifestError || error instanceof CorrectionError)
      throw new UsageError(messages.errors.manifest(error.message))
    throw error
  } finally {
    bar?.clear()
  }
}
