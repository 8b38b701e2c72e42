import { givenNames } from '../entities/given-names.ts'
import { ResolvedCorpus } from '../entities/resolved-corpus.ts'
import type { Surroundings } from '../entities/tag.ts'
import { tellApart } from '../entities/tell-apart.ts'
import type { Names } from '../ingest/issue/manifest.ts'
import type { Messages } from '../messages/index.ts'
import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { Issue } from '../model/issue.ts'
import { csvCell } from './csv.ts'
import { toJson } from './json.ts'

export type Format = 'json' | 'markdown' | 'csv'

/** An article whose names could not be told, and why. */
type OnUntold = (article: string, failure: string) => void

/** Issues in a format, piece by piece. */
export function* exported(
  { issues, names }: { issues: Issue[]; names: Names | undefined },
  format: Format,
  messages: Messages,
  onUntold: OnUntold,
): Generator<string> {
  if (format === 'json') yield* asJson(issues, names, onUntold)
  else if (format === 'csv') yield* asCsv(issues)
  else yield* asMarkdown(issues, messages)
}

function* asJson(issues: Issue[], names: Names | undefined, onUntold: OnUntold): Generator<string> {
  const entities = entitiesIn(issues, names, onUntold)
  yield '{"issues":['
  for (const [index, issue] of issues.entries()) {
    const articles = issue.articles.map((article) => ({ ...article, entities: entities.get(article.id)! }))
    yield (index > 0 ? ',\n' : '\n') + toJson({ ...issue, articles })
  }
  yield '\n]}\n'
}

/** What each article speaks of, by its id. */
function entitiesIn(issues: Issue[], names: Names | undefined, onUntold: OnUntold): Map<string, Entity[]> {
  const given = givenNames(names)
  const files = new Map<string, { article: Article; surroundings: Surroundings }[]>()
  for (const { articles, paper } of issues) {
    for (const article of articles) {
      const own = files.get(article.source.file) ?? []
      own.push({ article, surroundings: { paper, given } })
      files.set(article.source.file, own)
    }
  }
  const corpus = new ResolvedCorpus()
  corpus.update(files)
  const spoken = issues.flatMap(({ articles, date }) =>
    articles.map((article) => ({ article, date, entities: corpus.entitiesOf(article) })),
  )
  for (const { article } of spoken) {
    const failure = corpus.spokenOf(article)?.failure
    if (failure !== undefined) onUntold(article.id, failure)
  }
  tellApart(spoken)
  return new Map(spoken.map(({ article, entities }) => [article.id, entities]))
}

const COLUMNS = [
  'date',
  'dateSure',
  'paper',
  'edition',
  'page',
  'kind',
  'kicker',
  'headline',
  'headlineFrom',
] as const
const MORE = [
  'subhead',
  'bylines',
  'dateline',
  'eventDate',
  'eventDateFrom',
  'file',
  'lines',
  'text',
] as const

function* asCsv(issues: Issue[]): Generator<string> {
  yield csvHeader
  for (const issue of issues) for (const article of issue.articles) yield csvRow(issue, article)
}

/** The first line of a table of articles; programs are told before it that it is UTF-8. */
export const csvHeader = `\ufeff${[...COLUMNS, ...MORE].join(',')}\r\n`

export function csvRow(
  { date, dateSure, paper, edition }: Pick<Issue, 'date' | 'dateSure' | 'paper' | 'edition'>,
  article: Article,
): string {
  const cells = [
    ...[date, dateSure, paper, edition, article.page, article.kind],
    ...[article.kicker.join(' '), article.headline, article.headlineFrom, article.subhead.join(' ')],
    article.bylines.map(({ name, role }) => `${role} ${name}`).join('; '),
    ...[article.dateline, article.eventDate, article.eventDateFrom, article.source.file],
    article.source.lines.map((range) => range.join('-')).join(' '),
    article.body.map(({ text }) => text).join('\n'),
  ]
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** Marks at a line's start that Markdown would take for its own. */
const plain = (text: string) => text.replace(/^([#>*+-]|\d+\.) /, '\\$1 ').replace(/[<`]/g, '\\$&')

function* asMarkdown(issues: Issue[], messages: Messages): Generator<string> {
  for (const issue of issues) {
    const inferred = issue.date && !issue.dateSure ? `（${messages.inferred}）` : ''
    yield `# ${plain([issue.paper, issue.date ?? messages.undated].filter(Boolean).join(' '))}${inferred}\n\n`
    for (const article of issue.articles) yield articleAsMarkdown(article, messages)
  }
}

export function articleAsMarkdown(article: Article, messages: Messages): string {
  const { kicker, headline, headlineFrom, subhead, bylines, page, body, source } = article
  const inferred = headlineFrom === 'inferred' ? `（${messages.inferred}）` : ''
  const parts = [
    ...kicker.map((text) => `*${plain(text)}*`),
    `## ${plain(headline)}${inferred}`,
    ...subhead.map((text) => `**${plain(text)}**`),
    bylines.map(({ name, role }) => `${role} ${name}`).join('，'),
    ...body.map(({ type, text }) => (type === 'crosshead' ? `### ${plain(text)}` : plain(text))),
    `${page === null ? '' : `${messages.page(page)} `}${source.file}:${source.lines[0]?.[0] ?? 1}`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n\n`
}
