import { existsSync, statSync } from 'node:fs'
import { writeProblemOf } from '../files/write-problem.ts'
import { withCorrection, withoutLast } from '../ingest/correct/addition.ts'
import {
  CORRECTIONS,
  type Correction,
  CorrectionError,
  type Operation,
  readCorrections,
} from '../ingest/correct/correction.ts'
import { changeCorrections } from '../ingest/correct/keep-corrections.ts'
import { formOf } from '../ingest/forms/form.ts'
import { factsFor, type Manifest, ManifestError } from '../ingest/issue/manifest.ts'
import { manifestOf } from '../ingest/read-corpus.ts'
import { decode } from '../ingest/reading/decode.ts'
import { readText } from '../ingest/reading/read-file.ts'
import { readRegularFile } from '../ingest/reading/regular-file.ts'
import { MOST_BYTES, pathInCorpus } from '../ingest/reading/source-lines.ts'
import type { Article } from '../model/article.ts'
import type { FixOutcome, FixWish, UnfixOutcome } from './desk.ts'

const isFolder = (corpus: string) => statSync(corpus, { throwIfNoEntry: false })?.isDirectory() === true

/** What would become of a file by a correction, kept where that is wanted; or why it cannot be done. */
export async function fix(corpus: string, article: Article, wish: FixWish): Promise<FixOutcome> {
  if (!isFolder(corpus)) return { problem: existsSync(corpus) ? 'notAFolder' : 'packed' }
  try {
    const manifest = manifestOf([corpus])
    if (!wish.isKept)
      return madeOf({ corpus, article, wish, manifest }, readCorrections(corpus, CORRECTIONS)).outcome
    return await changeCorrections<FixOutcome>(corpus, (known, before) => {
      const { correction, outcome } = madeOf({ corpus, article, wish, manifest }, known)
      if (!correction) return { outcome }
      const bytes = withCorrection(before, correction)
      return bytes ? { bytes, outcome } : { outcome: { problem: 'otherForm' } }
    })
  } catch (error) {
    if (error instanceof ManifestError || error instanceof CorrectionError)
      return { problem: 'broken', what: error.message }
    return { problem: writeProblemOf(error), what: corpus }
  }
}

/** Takes the last correction of all back, where it stands as it was written here. */
export async function unfix(corpus: string): Promise<UnfixOutcome> {
  if (!isFolder(corpus)) return { problem: 'nothingToUndo' }
  return changeCorrections<UnfixOutcome>(corpus, (known, before) => {
    const last = known.at(-1)
    if (!last) return { outcome: { problem: 'nothingToUndo' } }
    const bytes = withoutLast(before, last)
    return bytes ? { bytes, outcome: undefined } : { outcome: { problem: 'byHand' } }
  })
}

interface Fixing {
  corpus: string
  article: Article
  wish: FixWish
  manifest: Manifest
}

/** What a wish comes to beside the corrections that are known. */
function madeOf(
  { corpus, article, wish, manifest }: Fixing,
  known: Correction[],
): { outcome: FixOutcome; correction?: Correction } {
  const { file } = article.source
  const path = formOf(file) ? undefined : pathInCorpus(corpus, file)
  const page = path === undefined ? undefined : readRegularFile(path, MOST_BYTES)
  if (!page || 'refused' in page) return { outcome: { problem: 'packed' } }
  const facts = factsFor(manifest, file)
  const { text } = decode(page.bytes, facts.encoding)
  const read = (corrections: Correction[]) => {
    let isUnfit = false
    const onUnfit = () => {
      isUnfit = true
    }
    const parts = readText(text, file, facts, { corrections, onUnfit })
    return { articles: parts.flatMap(({ articles }) => articles), date: parts[0]?.date ?? null, isUnfit }
  }
  const own = known.filter((correction) => correction.file === file)
  const before = read(own)
  const correction = correctionFor(article, wish, text.split(/\r?\n/), before.articles)
  if (!correction) return { outcome: { problem: 'nothingToDo' } }
  const after = read([...own, correction])
  if (after.isUnfit && !before.isUnfit) return { outcome: { problem: 'unfit' } }
  return { correction, outcome: { before: outline(before), after: outline(after) } }
}

/** The correction that a wish means, by the lines of the file. */
function correctionFor(
  article: Article,
  { operation, block, value }: FixWish,
  lines: string[],
  all: Article[],
): Correction | undefined {
  const first = article.source.lines[0]?.[0] ?? 1
  const at = (range: [number, number], more: Partial<Correction> = {}): Correction => ({
    ...{ file: article.source.file, operation: operation as Operation, lines: range },
    begins: [...(lines[range[0] - 1] ?? '').trim()].slice(0, BEGINNING).join(''),
    ...more,
  })
  switch (operation) {
    case 'split': {
      const line = article.body[block]?.lines[0]?.[0]
      return line === undefined || line === first ? undefined : at([line, line])
    }
    case 'join': {
      const before = all
        .map(({ source }) => source.lines[0]?.[0] ?? 0)
        .filter((line) => line < first)
        .sort((a, b) => b - a)[0]
      return before === undefined ? undefined : at([before, before], { to: first })
    }
    case 'head':
      return at([first, first], { part: 'headline', value })
    case 'byline':
    case 'kind':
    case 'date':
      return at([first, first], { value })
    case 'drop': {
      const range = article.body[block]?.lines
      return range?.[0] ? at([range[0][0], range.at(-1)![1]]) : undefined
    }
    default:
      return undefined
  }
}

/** So much of a line tells it from others. */
const BEGINNING = 8

const outline = ({ articles, date }: { articles: Article[]; date: string | null }): string[] =>
  articles.map(({ headline, headlineFrom, kind, bylines, body, source }) => {
    const names = bylines.map(({ name, role }) => `${role} ${name}`).join(' ')
    const sign = headlineFrom === 'inferred' ? '~ ' : ''
    const where = `${source.lines[0]?.[0] ?? 1}–${source.lines.at(-1)?.[1] ?? 1}`
    return [`${where}  ${sign}${headline}`, names, kind === 'article' ? '' : kind, date, `${body.length}¶`]
      .filter(Boolean)
      .join('  ')
  })
