import { createHash } from 'node:crypto'
import type { Skipped } from '../../ingest/reading/skipped.ts'
import { fold } from '../../text/fold.ts'
import type { ArchivedArticle, ArchivedIssue, IssueSize, NamedEntity, Statistics } from '../archive.ts'
import { nameTokens } from '../sqlite/tokens.ts'
import { isUnsure } from '../unsure.ts'
import { type Condition, every } from './conditions.ts'

/** What an index of a cluster holds; `mark` tells one state of it from another. */
export type Stored = { _id: string; what: string; mark: string } & Record<string, unknown>

const hashOf = (text: string) => createHash('sha1').update(text).digest('base64url')

const marked = (id: string, what: string, fields: Record<string, unknown>): Stored => ({
  _id: id,
  what,
  mark: hashOf(JSON.stringify(fields)),
  ...fields,
})

export const isWhat = (what: string): Condition => ({ term: { what } })
export const articlesWith = (condition: Condition): Condition => every([isWhat('article'), condition])

export const nameOf = ({ kind, key }: { kind: string; key: string }): string => `${kind} ${key}`
export const nameId = (named: { kind: string; key: string }): string => `name-${hashOf(nameOf(named))}`
export const articleId = (number: number): string => `article-${number}`
/** Where it is kept what the whole index holds, and who writes it. */
export const FACTS = 'facts'
export const WRITER = 'writer'

export const BY_NUMBER = [{ number: 'asc' }]

/** `line` is where the article stands among those of its issue. */
export function articleDocument(found: ArchivedArticle, line: number): Stored {
  const { number, issue, date, dateSure, paper, edition, article, entities } = found
  return marked(articleId(number), 'article', {
    ...{ number, id: article.id, issue, line, kind: article.kind, date },
    ...(article.page !== null && { page: article.page }),
    ...(isUnsure(article) && { unsure: true }),
    headline: article.headline,
    head: fold([...article.kicker, article.headline, ...article.subhead].join('')),
    body: fold(article.body.map(({ text }) => text).join('')),
    signed: article.bylines.map(({ name }) => fold(name)),
    tokens: nameTokens(article.headline),
    names: entities.map(nameOf),
    content: JSON.stringify({ issue, date, dateSure, paper, edition, article, entities }),
  })
}

/** The article of a document that is told with its number and content. */
export function articleIn(source: Record<string, unknown>): ArchivedArticle {
  const kept = JSON.parse(source['content'] as string) as Omit<ArchivedArticle, 'number'>
  return { number: source['number'] as number, ...kept }
}

export const nameDocument = ({ kind, key, name, articles, mentions }: NamedEntity): Stored =>
  marked(nameId({ kind, key }), 'name', {
    ...{ kind, key, name, articles, mentions },
    // Figures are not asked for by their sound or parts.
    ...(kind !== 'figure' && { tokens: nameTokens(name) }),
  })

export const issueDocument = (
  issue: ArchivedIssue,
  order: number,
  size: IssueSize,
  sizeOrder: number,
): Stored =>
  marked(`issue-${hashOf(issue.id)}`, 'issue', {
    order,
    content: JSON.stringify({ issue, size, sizeOrder }),
  })

export const troubleDocument = (trouble: Skipped, order: number): Stored =>
  marked(`trouble-${order}`, 'trouble', { order, content: JSON.stringify(trouble) })

export const factsDocument = (statistics: Statistics): Stored =>
  marked(FACTS, 'facts', { content: JSON.stringify(statistics) })
