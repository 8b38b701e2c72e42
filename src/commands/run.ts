import type { Messages } from '../messages/index.ts'
import { isBetween } from '../search/between.ts'
import type { Corpora } from '../store/corpora.ts'
import { isCluster, shownAddress } from '../text/cluster-address.ts'
import { toJson } from '../text/json.ts'
import type { CommandLine } from './command-line.ts'
import { daysOf } from './days.ts'
import { exported } from './export.ts'
import { doubtfulArticles, doubtfulLines, reportLines } from './index-report.ts'
import { complain, print, printData } from './output.ts'
import { readPaths } from './read.ts'
import { UsageError } from './usage-error.ts'
import type { Verb } from './verbs.ts'

/** Exit status of a command that found nothing. */
const NOTHING = 1

/** Does what a verb asks for; returns the exit status. */
export function runCommand(
  verb: Verb,
  { options, paths }: CommandLine,
  corpora: Corpora,
  messages: Messages,
  followsLinks: boolean,
): number {
  const asked = paths.length > 0 ? paths : [...corpora]
  const cluster = asked.find(isCluster)
  if (cluster !== undefined) throw new UsageError(messages.errors.noFiles(shownAddress(cluster)))
  const report = readPaths({
    paths: asked,
    encoding: options.encoding as string | undefined,
    limit: options.limit as string | undefined,
    ...{ messages, followsLinks },
  })
  const { issues } = report
  if (verb === 'export') {
    const format = (['markdown', 'csv'] as const).find((name) => options[name]) ?? 'json'
    const { since, until } = daysOf(options, messages)
    const wanted = issues.filter(({ date }) => isBetween(date, since, until))
    const onUntold = (article: string, failure: string) =>
      complain(messages.skippedFile(article, messages.skipped.names, failure))
    for (const piece of exported({ ...report, issues: wanted }, format, messages, onUntold)) printData(piece)
  } else if (options.doubtful) {
    if (options.json) print(`${toJson(doubtfulArticles(issues))}\n`)
    else for (const line of doubtfulLines(issues, messages)) print(`${line}\n`)
  } else if (options.json) print(`${toJson({ files: report.files, issues })}\n`)
  else for (const line of reportLines(report, messages)) print(`${line}\n`)
  const found = issues.some(({ articles }) => articles.length > 0)
  if (!found) complain(messages.nothingRead(asked.join(' ')))
  return found ? 0 : NOTHING
}
