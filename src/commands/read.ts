import { existsSync } from 'node:fs'
import { gatherIssues } from '../ingest/issue/gather-issues.ts'
import type { Names } from '../ingest/issue/manifest.ts'
import { Mistaken } from '../ingest/mistaken.ts'
import { manifestOf, readCorpus } from '../ingest/read-corpus.ts'
import { isEncoding } from '../ingest/reading/decode.ts'
import type { Messages } from '../messages/index.ts'
import type { Issue } from '../model/issue.ts'
import { complain } from './output.ts'
import { progressBar } from './progress.ts'
import { UsageError } from './usage-error.ts'

export interface ReadRequest {
  paths: string[]
  encoding: string | undefined
  /** In MiB, as typed. */
  limit: string | undefined
  followsLinks: boolean
  messages: Messages
}

export interface ReadReport {
  issues: Issue[]
  files: number
  /** The names that the manifest gives. */
  names: Names | undefined
}

/** Reads the paths of a command, with a progress bar on a terminal and a line for every file passed over. */
export function readPaths({ paths, encoding, limit, followsLinks, messages }: ReadRequest): ReadReport {
  for (const path of paths) if (!existsSync(path)) throw new UsageError(messages.errors.noCorpus(path))
  if (encoding !== undefined && !isEncoding(encoding))
    throw new UsageError(messages.errors.badEncoding(encoding))
  if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit))
    throw new UsageError(messages.errors.notANumber('--limit'))
  const bar = progressBar(messages)
  let files = 0
  try {
    const results = [
      ...readCorpus(paths, {
        encoding,
        followsLinks,
        limit: limit === undefined ? undefined : Number(limit) * 1024 * 1024,
        onSkip: ({ file, why, detail }) => {
          bar.clear()
          complain(messages.skippedFile(file, messages.skipped[why], detail ?? ''))
        },
        onUnfit: ({ file, lines, operation }) => {
          bar.clear()
          complain(messages.unfit(`${file}:${lines[0]}`, operation))
        },
        onProgress: (progress) => {
          files = progress.files
          bar.show(progress)
        },
      }),
    ]
    return { issues: gatherIssues(results), files, names: manifestOf(paths).names }
  } catch (error) {
    if (error instanceof Mistaken) throw new UsageError(messages.errors.hindered['mistaken']!(error.message))
    throw error
  } finally {
    bar.clear()
  }
}
