import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Library } from '../draft/ask/library.ts'
import { check } from '../draft/check.ts'
import { confirmedBy } from '../draft/confirmed.ts'
import type { Degree, Finding } from '../draft/finding.ts'
import { blocksOf } from '../draft/read/blocks.ts'
import { IGNORED, ignoredInFile } from '../draft/read/ignored.ts'
import { dayOf } from '../search/day-of.ts'
import { toJson } from '../text/json.ts'
import type { Lookup } from './lookup.ts'
import { oneLine } from './one-line.ts'
import { complain, print, say } from './output.ts'
import { readDraft } from './read-draft.ts'
import { sarifOf } from './sarif.ts'
import { line, paint } from './styled.ts'
import { UsageError } from './usage-error.ts'

/** A draft against the archive; true where something differs. */
export async function checkCommand(lookup: Lookup): Promise<boolean> {
  const { archive, corpora, words, options, messages } = lookup
  const [path, ...others] = words
  if (path === undefined || others.length > 0) throw new UsageError(messages.draft.usage)
  // Against nothing nothing differs.
  if ((await archive.statistics()).articles === 0)
    throw new UsageError(messages.nothingRead(corpora.join(' ')))
  const day = dayAsked(lookup)
  if (day !== null && (await archive.count({ ask: 'dates', from: null, to: day })) === 0)
    throw new UsageError(messages.draft.nothingThen(day))
  const draft = await readDraft(path, messages)
  const isBlank = !blocksOf(draft).some(({ text }) => /\p{L}/u.test(text))
  const { findings, isWhole, hiddenFrom } = await check({
    ...{ draft, says: messages.draft, library: new Library(archive, day) },
    ...{ ignored: ignoredFor(path, lookup), confirmed: confirmedBy(corpora) },
  })
  if (options.json) print(`${toJson({ findings: findings.map(asJson) })}\n`)
  else if (options.sarif) print(`${toJson(sarifOf(findings, path, messages.draft))}\n`)
  else if (options.vimgrep) for (const finding of findings) print(`${vimgrepLine(path, draft, finding)}\n`)
  else if (!isBlank) printFindings(findings, path, lookup)
  if (isBlank) complain(messages.draft.empty(path))
  if (!isWhole) complain(messages.draft.stopped(findings.length))
  if (hiddenFrom !== null) complain(messages.draft.hiddenFrom(path, hiddenFrom))
  return findings.length > 0
}

function dayAsked({ options, messages }: Lookup): string | null {
  const given = options['as-of'] as string | undefined
  if (given === undefined) return null
  const day = dayOf(given, 'last')
  if (day === undefined) throw new UsageError(messages.errors.badDay('--as-of', given))
  return day
}

function ignoredFor(path: string, { options, messages }: Lookup): string[] {
  const named = options.ignore as string | undefined
  const file = named ?? join(path === '-' ? '.' : dirname(path), IGNORED)
  if (named === undefined && !existsSync(file)) return []
  const ignored = ignoredInFile(file)
  if (ignored === undefined) throw new UsageError(messages.draft.ignoreUnreadable(file))
  return ignored
}

/** What programs read: see the README. */
const asJson = ({ evidence, ...finding }: Finding) => ({
  ...finding,
  evidence: evidence.map(({ citation, address, file, line: at, sentence }) => ({
    ...{ citation, address, file, line: at, sentence },
  })),
})

/** `file:line:column:text`, the column in bytes, as editors count it. */
function vimgrepLine(
  path: string,
  draft: string,
  { line: at, column, kind, degree, says, proposal }: Finding,
): string {
  const before = [...(draft.split('\n')[at - 1] ?? '')].slice(0, column - 1).join('')
  const told = proposal === null ? says : `${says} → ${proposal}`
  return oneLine(`${path}:${at}:${Buffer.byteLength(before) + 1}:${degree}: ${kind}: ${told}`)
}

/** What is wrong in one way in several places is explained in the first. */
function printFindings(findings: Finding[], path: string, { messages: { draft: says } }: Lookup): void {
  const explained = new Set<string>()
  for (const { line: at, column, kind, degree, text, says: told, proposal, evidence } of findings) {
    print(
      ...line`${paint('dim', `${path}:${at}:${column}`)}  ${paint('match', `${says.degrees[degree]}·${says.kinds[kind]}`)}  ${paint('head', text)}  ${told}\n`,
    )
    const what = JSON.stringify([kind, text, told, proposal])
    if (explained.has(what)) continue
    explained.add(what)
    if (proposal !== null) print(...line`  ${says.proposal(proposal)}\n`)
    for (const { sentence, file, line: number, address } of evidence)
      print(...line`  ${sentence}  ${paint('dim', `${file}:${number}`, address)}\n`)
  }
  const count = (wanted: Degree) => findings.filter(({ degree }) => degree === wanted).length
  say(findings.length === 0 ? says.none : says.summary(count('error'), count('doubt'), count('note')))
}
