import type { Correction } from '../correct/correction.ts'
import { applyCorrections } from '../correct/operations.ts'
import type { FormPage } from '../forms/form.ts'
import { dateEvents } from '../issue/date-events.ts'
import { evidenceIn, NEVER } from '../issue/evidence.ts'
import type { FileResult } from '../issue/file-result.ts'
import { isStated } from '../issue/gather-issues.ts'
import type { Facts } from '../issue/manifest.ts'
import { type ReadPage, readPage } from '../page/read-page.ts'
import { NO_GLYPHS } from '../print/glyphs.ts'
import { type OnBadLine, readJsonLines } from './jsonl.ts'
import type { NumberedLine } from './lines.ts'
import { readMarkdown } from './markdown.ts'
import { readName } from './page-name.ts'
import { readRecords } from './records.ts'
import type { ReadFile } from './what-was-read.ts'

/** A page dump as articles, dated by its name or, failing that, by what it reports of, no later than `latest`. */
export function readDump(text: string, file: string, facts: Facts = {}, latest = NEVER): ReadFile {
  return dated(readPage(text, { file, page: pageOf(file, facts) }), text, file, facts, latest)
}

/** The page of the issue that a file is, as far as the manifest or its name tells. */
export const pageOf = (file: string, facts: Facts): number | null => facts.page ?? readName(file).page

/** What was read of a page, dated by its name or by what it says. */
function dated(
  { articles, dropped }: ReadPage,
  text: string,
  file: string,
  facts: Facts,
  latest: string,
): ReadFile {
  const named = readName(file)
  const stated = facts.date ?? named.date
  const evidence = stated === null ? evidenceIn(articles, text, latest) : undefined
  const inferred = evidence?.date ?? null
  return {
    paper: named.paper,
    edition: null,
    date: stated ?? inferred,
    dateFrom: stated !== null ? 'name' : inferred !== null ? 'text' : 'none',
    ...(evidence && { evidence }),
    articles,
    dropped,
  }
}

/** What is to be put right in a file, and whom to tell what no longer fits it. */
export interface Corrections {
  corrections: Correction[]
  onUnfit: (correction: Correction) => void
}

export const isLines = (file: string) => /\.jsonl$/i.test(file)

/** One text of a corpus, whatever its kind, as what it gives to issues. */
export function readText(
  text: string,
  file: string,
  facts: Facts,
  given?: Corrections,
  latest = NEVER,
): FileResult[] {
  const lines = text.split(/\r?\n/)
  if (isLines(file)) {
    const numbered = lines.map((line, index) => ({ number: index + 1, text: line }))
    return asResults(
      readJsonLines(numbered, file, () => {}),
      lines,
      file,
      facts,
      given,
    )
  }
  const read = /\.md$/i.test(file)
    ? [readMarkdown(text, file)]
    : (readRecords(text, file) ?? [readDump(text, file, facts, latest)])
  return asResults(read, lines, file, facts, given)
}

/** The pages of a form with what is to be put right in them: lines are counted through all of them. */
export function* readFormPages(
  pages: Iterable<FormPage>,
  file: string,
  facts: Facts,
  { corrections, onUnfit }: Corrections,
  latest = NEVER,
): Generator<FileResult> {
  const before: string[] = []
  const missed = new Set(corrections.filter(({ operation }) => operation !== 'date'))
  for (const page of pages) {
    const isHere = ({ operation, lines: [at] }: Correction) =>
      operation === 'date' || (at > before.length && at <= before.length + page.lines.length)
    const own = corrections.filter(isHere)
    for (const correction of own) missed.delete(correction)
    yield* readFormPage(page, file, facts, { corrections: own, onUnfit }, latest, before)
    before.push(...page.lines)
  }
  for (const correction of missed) onUnfit(correction)
}

/** A page of a form, which may say itself of which day and paper it is. */
function readFormPage(
  { lines, encoding, replacements, folded, privateUse, privateUseAt, ...page }: FormPage,
  file: string,
  facts: Facts,
  given: Corrections,
  latest: string,
  before: string[],
): FileResult[] {
  const plain = dated(page, lines.join('\n'), file, facts, latest)
  const read =
    page.date === null
      ? { ...plain, edition: page.edition, noDays: page.noDays ?? [] }
      : { ...plain, ...page, evidence: undefined }
  const own = { ...read, paper: page.paper ?? plain.paper }
  const characters = { encoding, replacements, folded, privateUse, privateUseAt }
  return asResults([own], [...before, ...lines], file, facts, given).map((result) => ({
    ...result,
    ...characters,
  }))
}

/** Some lines of a file that has an article on each. */
export function readSomeLines(
  some: NumberedLine[],
  file: string,
  facts: Facts,
  { onBadLine, ...given }: Corrections & { onBadLine: OnBadLine },
): FileResult[] {
  const lines: string[] = []
  if (given.corrections.length > 0)
    for (const { number, text } of some) if (text !== undefined) lines[number - 1] = text
  return asResults(readJsonLines(some, file, onBadLine), lines, file, facts, given)
}

/** What was read, with its corrections; what the manifest says wins. */
function asResults(
  read: ReadFile[],
  lines: string[],
  file: string,
  facts: Facts,
  given?: Corrections,
): FileResult[] {
  return read.map((part) => {
    const own =
      given?.corrections.filter((correction) => read.length === 1 || isAbout(correction, part)) ?? []
    const made =
      given && own.length > 0 ? corrected(part, lines, file, { ...given, corrections: own }) : undefined
    const { articles, dropped } = made ?? part
    const stated = made?.date ?? facts.date
    const date = stated ?? part.date
    const dateFrom = stated ? 'manifest' : date === null ? 'none' : part.dateFrom
    if (date !== null) dateEvents(articles, date, isStated(dateFrom))
    return {
      file,
      encoding: 'utf-8',
      replacements: 0,
      ...NO_GLYPHS,
      paper: facts.paper ?? part.paper,
      edition: facts.edition ?? part.edition,
      date,
      dateFrom,
      evidence: (stated === undefined && part.evidence) || null,
      noDays: (stated === undefined && part.noDays) || [],
      dropped: dropped.map((drop) => ({ file, ...drop })),
      articles,
    }
  })
}

/** Of a file with articles of several issues, each of them is put right by what speaks of its lines. */
const isAbout = ({ operation, lines: [at] }: Correction, { articles }: ReadFile): boolean =>
  operation === 'date' ||
  articles.some(({ source }) => source.lines.some(([first, last]) => at >= first && at <= last))

/** A file with its corrections. */
const corrected = (
  { articles, dropped }: ReadFile,
  lines: string[],
  file: string,
  { corrections, onUnfit }: Corrections,
) => applyCorrections({ file, lines, articles, dropped }, corrections, onUnfit)
