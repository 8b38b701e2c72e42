import { articleAsMarkdown, plain } from '../collect/forms/article-markdown.ts'
import { csvHeader, csvRow } from '../collect/forms/article-table.ts'
import { givenNames } from '../entities/given-names.ts'
import { ResolvedCorpus } from '../entities/resolved-corpus.ts'
import type { Surroundings } from '../entities/tag.ts'
import { tellApart } from '../entities/tell-apart.ts'
import type { Names } from '../ingest/issue/manifest.ts'
import type { Messages } from '../messages/index.ts'
import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { Issue } from '../model/issue.ts'
import { toJson } from '../text/json.ts'

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

function* asCsv(issues: Issue[]): Generator<string> {
  yield csvHeader
  for (const issue of issues) for (const article of issue.articles) yield csvRow(issue, article)
}

function* asMarkdown(issues: Issue[], messages: Messages): Generator<string> {
  for (const issue of issues) {
    const inferred = issue.date && !issue.dateSure ? messages.aside(messages.inferred) : ''
    yield `# ${plain([issue.paper, issue.date ?? messages.undated].filter(Boolean).join(' '))}${inferred}\n\n`
    for (const article of issue.articles) yield articleAsMarkdown(article, messages)
  }
}
