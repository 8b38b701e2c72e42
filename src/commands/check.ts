import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Library } from '../draft/ask/library.ts'
import { check } from '../draft/check.ts'
import { confirmedBy } from '../draft/confirmed.ts'
import type { Finding } from '../draft/finding.ts'
import { blocksOf } from '../draft/read/blocks.ts'
import type { ReadText } from '../draft/read/draft-file.ts'
import { IGNORED, ignoredInFile } from '../draft/read/ignored.ts'
import type { Messages } from '../messages/index.ts'
import { dayOf } from '../search/day-of.ts'
import { findsNothing, isEmpty } from '../store/is-empty.ts'
import { toJson } from '../text/json.ts'
import type { CheckedFile } from './checked-file.ts'
import type { Lookup } from './lookup.ts'
import { complain, print } from './output.ts'
import { printFindings, printForQuickfix } from './print-findings.ts'
import { readDraft } from './read-draft.ts'
import { sarifOf } from './sarif.ts'
import { UsageError } from './usage-error.ts'

/** Drafts against the archive; true where something differs. */
export async function checkCommand(lookup: Lookup): Promise<boolean> {
  const { archive, corpora, words: paths, options, messages } = lookup
  if (paths.length === 0) throw new UsageError(messages.draft.usage)
  // Against nothing nothing differs.
  if (await isEmpty(archive)) throw new UsageError(messages.nothingRead(corpora.join(' ')))
  const day = dayAsked(lookup)
  if (day !== null && (await findsNothing(archive, { ask: 'dates', from: null, to: day })))
    throw new UsageError(messages.draft.nothingThen(day))
  const library = new Library(archive, day)
  const confirmed = confirmedBy(corpora)
  const files: CheckedFile[] = []
  for (const { path, text, skipped } of await readAll(paths, messages)) {
    const ignored = ignoredFor(path, lookup)
    const found = await check({ draft: text, says: messages.draft, library, ignored, confirmed })
    const findings = found.findings.map((finding) => inFile(finding, skipped))
    files.push({ ...found, findings, path, text })
  }
  const written = files.filter(({ text }) => blocksOf(text).some((block) => /\p{L}/u.test(block.text)))
  if (options.json) print(`${toJson({ findings: files.flatMap(asJson), drafts: files.map(asChecked) })}\n`)
  else if (options.sarif) print(`${toJson(sarifOf(files, messages.draft))}\n`)
  else if (options.vimgrep) printForQuickfix(files)
  else if (written.length > 0) printFindings(files, messages.draft)
  for (const file of files) complainOf(file, written.includes(file), messages)
  return files.some(({ findings }) => findings.length > 0)
}

/** Every draft, before anything is said of one. */
async function readAll(paths: string[], messages: Messages): Promise<({ path: string } & ReadText)[]> {
  const drafts = []
  for (const path of new Set(paths)) drafts.push({ path, ...(await readDraft(path, messages)) })
  return drafts
}

/** In bytes of the file, also of what stands before its text. */
const inFile = (finding: Finding, skipped: number): Finding => ({
  ...finding,
  byteOffset: finding.byteOffset + skipped,
})

/** What of a draft was not checked. */
function complainOf(
  { path, findings, isWhole, hiddenFrom }: CheckedFile,
  isWritten: boolean,
  { draft: says }: Messages,
): void {
  if (!isWritten) complain(says.empty(path))
  if (!isWhole) complain(says.stopped(path, findings.length))
  if (hiddenFrom !== null) complain(says.hiddenFrom(path, hiddenFrom))
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

/** How far a draft was checked. */
const asChecked = ({ path, isWhole, hiddenFrom }: CheckedFile) => ({ draft: path, isWhole, hiddenFrom })

/** What programs read: see the README. */
const asJson = ({ path, findings }: CheckedFile) =>
  findings.map(({ evidence, ...finding }) => ({
    draft: path,
    ...finding,
    evidence: evidence.map(({ citation, address, file, line: at, sentence }) => ({
      ...{ citation, address, file, line: at, sentence },
    })),
  }))
