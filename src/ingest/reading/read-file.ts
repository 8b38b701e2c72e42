import type { Article, LineRange } from '../../model/article.ts'
import type { DateFrom, DropReason } from '../../model/issue.ts'
import type { Correction } from '../correct/correction.ts'
import { applyCorrections } from '../correct/operations.ts'
import { dateEvents, inferDate } from '../issue/date-page.ts'
import type { FileResult } from '../issue/file-result.ts'
import type { Facts } from '../issue/manifest.ts'
import { readPage } from '../page/read-page.ts'
import { readJsonLines } from './jsonl.ts'
import { readMarkdown } from './markdown.ts'
import { readName } from './page-name.ts'

/** What a text gave, before the manifest has its say. */
export interface ReadFile {
  paper: string | null
  edition: string | null
  date: string | null
  dateFrom: DateFrom
  articles: Article[]
  dropped: { lines: LineRange[]; why: DropReason }[]
}

/** A page dump as articles, dated by its name or, failing that, by what it reports of. */
export function readDump(text: string, file: string, facts: Facts = {}): ReadFile {
  const named = readName(file)
  const { articles, dropped } = readPage(text, { file, page: facts.page ?? named.page })
  const stated = facts.date ?? named.date
  const inferred = stated === null ? inferDate(articles, text) : null
  return {
    paper: named.paper,
    edition: null,
    date: stated ?? inferred,
    dateFrom: stated !== null ? 'name' : inferred !== null ? 'text' : 'none',
    articles,
    dropped,
  }
}

/** What is to be put right in a file, and whom to tell what no longer fits it. */
export interface Corrections {
  corrections: Correction[]
  onUnfit: (correction: Correction) => void
}

/** One text of a corpus, whatever its kind, as what it gives to issues. What the manifest says wins. */
export function readText(text: string, file: string, facts: Facts, given?: Corrections): FileResult[] {
  const read = /\.jsonl$/i.test(file)
    ? readJsonLines(text, file)
    : [/\.md$/i.test(file) ? readMarkdown(text, file) : readDump(text, file, facts)]
  return read.map((part) => {
    const made = given && given.corrections.length > 0 ? corrected(part, text, file, given) : undefined
    const { articles, dropped } = made ?? part
    const stated = made?.date ?? facts.date
    const date = stated ?? part.date
    if (date !== null) dateEvents(articles, date)
    return {
      file,
      encoding: 'utf-8',
      replacements: 0,
      paper: facts.paper ?? part.paper,
      edition: facts.edition ?? part.edition,
      date,
      dateFrom: stated ? 'manifest' : date === null ? 'none' : part.dateFrom,
      dropped: dropped.map((drop) => ({ file, ...drop })),
      articles,
    }
  })
}

/** A file with its corrections. */
const corrected = (
  { articles, dropped }: ReadFile,
  text: string,
  file: string,
  { corrections, onUnfit }: Corrections,
) => applyCorrections({ file, lines: text.split(/\r?\n/), articles, dropped }, corrections, onUnfit)
