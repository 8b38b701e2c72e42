import { createHash } from 'node:crypto'
import type { Messages } from '../../messages/index.ts'
import type { ArchivedArticle } from '../../store/archive.ts'
import { toJson } from '../../text/json.ts'
import { bibtexEntry } from '../citations/bibtex.ts'
import { citedFrom } from '../citations/cited.ts'
import { cslItem } from '../citations/csl.ts'
import { gbt7714 } from '../citations/gbt7714.ts'
import { risRecord } from '../citations/ris.ts'
import { articleAsMarkdown } from './article-markdown.ts'
import { csvHeader, csvRow } from './article-table.ts'
import type { Form } from './forms.ts'

/** What a set of articles is written as, article by article. */
export interface Writing {
  begin: string
  /** Stands between two articles. */
  between: string
  end: string
  one: (found: ArchivedArticle) => string
}

const plain = (one: Writing['one'], begin = ''): Writing => ({ begin, between: '', end: '', one })
const list = (begin: string, end: string, one: (found: ArchivedArticle) => unknown): Writing => ({
  ...{ begin: `${begin}[\n`, between: ',\n', end: `\n]${end}\n` },
  one: (found) => toJson(one(found)),
})

export function writingOf(form: Form, query: string, total: number, messages: Messages): Writing {
  const forms: Record<Form, () => Writing> = {
    markdown: () =>
      plain((found) => `${articleAsMarkdown(found.article, messages)}${gbt7714(citedFrom(found))}\n\n`),
    csv: () => plain((found) => csvRow(found, found.article), csvHeader),
    json: () => list(`${toJson({ query, total, sample: null }).slice(0, -1)},"rows":`, '}', asData),
    jsonl: () => plain((found) => `${toJson(asData(found))}\n`),
    text: () => plain((found) => `${asText(found)}\n`),
    csl: () => list('', '', (found) => cslItem(citedFrom(found))),
    ris: () => plain((found) => risRecord(citedFrom(found))),
    bibtex: () => plain((found) => bibtexEntry(citedFrom(found))),
    gbt7714: () => plain((found) => `${gbt7714(citedFrom(found))}\n`),
  }
  return forms[form]()
}

const asData = ({ issue, date, dateSure, paper, edition, article, entities }: ArchivedArticle) => ({
  ...{ id: article.id, issue, date, dateSure, paper, edition },
  ...article,
  entities,
})

/** An article as a file of its own is read: head, byline, paragraphs, and where it comes from. */
export function asText(found: ArchivedArticle): string {
  const { kicker, headline, subhead, bylines, body } = found.article
  const lines = [
    ...[...kicker, headline, ...subhead],
    bylines.map(({ name, role }) => `${role} ${name}`).join('，'),
    ...body.map(({ text }) => text),
    gbt7714(citedFrom(found)),
  ]
  return lines
    .filter((text) => text !== '')
    .map((text) => `${text}\n`)
    .join('')
}

/** Characters of a headline in the name of a file: with the rest far from the 255 bytes that names may have. */
const LONGEST = 30

/** The name of an article's file, told apart by its id: letters, digits and hyphens, whatever the headline holds. */
export function fileNameOf({ article, date }: ArchivedArticle): string {
  const words = [...article.headline.replace(/[^\p{L}\p{N}]+/gu, '-')].slice(0, LONGEST).join('')
  const mark = createHash('sha1').update(article.id).digest('hex').slice(0, 8)
  const page = article.page === null ? '' : `-${String(article.page).padStart(2, '0')}`
  return `${date ?? 'undated'}${page}-${words}-${mark}.txt`
}
