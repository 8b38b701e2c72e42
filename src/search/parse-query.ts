import type { ArticleKind } from '../model/article.ts'
import type { EntityKind } from '../model/entity.ts'
import type { Query } from '../model/query.ts'
import { fold } from '../text/fold.ts'
import { areTurned, dayOf } from './day-of.ts'

/** What cannot be read in a query; the texts stand in `messages`. */
export type QueryMistake =
  | 'openQuote'
  | 'openPattern'
  | 'badPattern'
  | 'badDate'
  | 'turnedDates'
  | 'badPage'
  | 'badKind'
  | 'empty'
  | 'lonely'
  | 'onlyNot'
  | 'joinedPattern'
  | 'tooLong'

/** A query that cannot be read: what is wrong, and from which character on. */
export class QueryError extends Error {
  constructor(
    readonly mistake: QueryMistake,
    readonly at: number,
    readonly what = '',
  ) {
    super(`${mistake} ${at} ${what}`)
  }
}

type FieldReader = (value: string, at: number) => Query
const named =
  (kind: EntityKind): FieldReader =>
  (name) => ({ ask: 'named', kind, name })

const readTitle: FieldReader = (text) => ({ ask: 'text', text, in: 'head' })
const readBy: FieldReader = (text) => ({ ask: 'text', text, in: 'by' })

/** The fields that a term may be asked in, by the words that people type before the colon. */
const FIELDS: [names: string[], read: FieldReader][] = [
  [['人', '人物', 'person'], named('person')],
  [['机构', 'org'], named('org')],
  [['地', '地名', 'place'], named('place')],
  [['作品', 'work'], named('work')],
  [['做法', 'practice'], named('practice')],
  [['题', '标题', 'title'], readTitle],
  [['记者', '作者', 'by'], readBy],
  [['版', 'page'], readPage],
  [['日', '日期', 'date'], readDates],
  [['kind', '类'], readKind],
  [['报', '报纸', 'paper'], (name) => ({ ask: 'paper', name })],
  [['期', 'issue'], (id) => ({ ask: 'issue', id })],
]
const readers = new Map(FIELDS.flatMap(([names, read]) => names.map((name) => [name, read] as const)))

const KINDS: Record<string, ArticleKind> = {
  article: 'article',
  photo: 'photo',
  notice: 'notice',
  文章: 'article',
  图片: 'photo',
  启事: 'notice',
}

function readPage(value: string, at: number): Query {
  if (!/^[\d０-９]{1,3}$/.test(value)) throw new QueryError('badPage', at, value)
  return { ask: 'page', page: Number(fold(value)) }
}

function readKind(value: string, at: number): Query {
  const kind = KINDS[value.toLowerCase()]
  if (!kind) throw new QueryError('badKind', at, value)
  return { ask: 'kind', kind }
}

function readDates(value: string, at: number): Query {
  const [from, to = from] = value.split('..') as [string, string?]
  const first = from === '' ? null : dayOf(from, 'first')
  const last = to === '' ? null : dayOf(to!, 'last')
  if (first === undefined || last === undefined || (first === null && last === null))
    throw new QueryError('badDate', at, value)
  if (areTurned(first, last)) throw new QueryError('turnedDates', at, value)
  return { ask: 'dates', from: first, to: last }
}

export interface Token {
  at: number
  /** Behind its last character. */
  end: number
  query?: Query
  /** OR, or NEAR with its distance. */
  joins?: 'or' | number
  isNot: boolean
}

const CLOSING: Record<string, string> = { '"': '"', '“': '”', '「': '」', '＂': '＂' }

/**
 * A paragraph of a newspaper, which somebody may paste to see where it stands: of three hundred one is longer, and a
 * part of it will do. What is longer than this was pasted by mistake.
 */
export const LONGEST_QUERY = 1000

/**
 * Reads a line as people type it.
 *
 * @example parseQuery('四议 人:孙大军 -会议 日:2022-08..2023-04')
 */
export function parseQuery(line: string): Query {
  if (line.length > LONGEST_QUERY) throw new QueryError('tooLong', LONGEST_QUERY)
  return queryOf(line)
}

/** The same for a line of any length, in a time that grows as the line does. */
export function queryOf(line: string): Query {
  const tokens = tokensOf(line)
  const terms: Query[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.joins !== undefined) {
      const before = terms.pop()
      const next = tokens[++index]
      if (!before || !next?.query || next.isNot)
        throw new QueryError('lonely', token.at, matchAt(WORD, line, token.at)![0])
      if ([before, next.query].some(({ ask }) => ask === 'pattern'))
        throw new QueryError('joinedPattern', token.at)
      terms.push(joined(before, next.query, token.joins))
    } else if (token.isNot && token.query!.ask === 'pattern') throw new QueryError('joinedPattern', token.at)
    else terms.push(token.isNot ? { ask: 'not', of: token.query! } : token.query!)
  }
  if (terms.length === 0) throw new QueryError('empty', 0)
  if (terms.every(({ ask }) => ask === 'not')) throw new QueryError('onlyNot', 0)
  return terms.length === 1 ? terms[0]! : { ask: 'all', of: terms }
}

/** Terms joined one after another are one list, which grows: copied for each, it would take the square of the time. */
function joined(before: Query, next: Query, joins: 'or' | number): Query {
  if (joins === 'or') {
    if (before.ask !== 'any') return { ask: 'any', of: [before, next] }
    before.of.push(next)
    return before
  }
  if (before.ask === 'near') {
    if (next.ask === 'text') before.texts.push(next.text)
    return Object.assign(before, { within: joins })
  }
  const texts = [before, next].flatMap((query) => (query.ask === 'text' ? [query.text] : []))
  return { ask: 'near', texts, within: joins }
}

// Each looks at a place of the line as it stands: slices of the rest would be made for every word.
const WORD = /\S*/y
const BLANKS = /\s*/y
const NOT = /(?:-(?!\d)|－)(?=\S)/y
const FIELD = /(\p{L}+)[:：]/uy

function matchAt(what: RegExp, line: string, at: number): RegExpExecArray | null {
  what.lastIndex = at
  return what.exec(line)
}

/** The words of a line with what they ask, one after the other. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = []
  const closeOf = closingsIn(line)
  let at = 0
  for (;;) {
    at += matchAt(BLANKS, line, at)![0].length
    if (at >= line.length) return tokens
    const begin = at
    const isNot = matchAt(NOT, line, at) !== null
    if (isNot) at++
    const pattern = line[at] === '/' ? closedBy(line, at, '/') : undefined
    if (pattern !== undefined) {
      const end = at + pattern.length + 2
      tokens.push({ at: begin, end, isNot, query: { ask: 'pattern', source: checked(pattern, at) } })
      at = end
      continue
    }
    const field = matchAt(FIELD, line, at)
    const read = field ? readers.get(field[1]!.toLowerCase()) : undefined
    if (read) at += field![0].length
    const { value, end } = valueAt(line, at, closeOf)
    const join = read ? undefined : joinOf(value)
    if (join !== undefined && line[at] !== '"') tokens.push({ at: begin, end, isNot, joins: join })
    else if (read) {
      if (fold(value) === '') throw new QueryError('empty', begin, line.slice(begin, end))
      tokens.push({ at: begin, end, isNot, query: read(value, at) })
    } else if (fold(value) !== '') tokens.push({ at: begin, end, isNot, query: { ask: 'text', text: value } })
    at = end
  }
}

function joinOf(value: string): 'or' | number | undefined {
  if (value === 'OR' || value === '|') return 'or'
  const near = /^NEAR(?:\/(\d{1,3}))?$/.exec(value)
  return near ? Number(near[1] ?? 10) : undefined
}

/** Where a mark next stands in a line from a place on, if it does. */
type CloseOf = (mark: string, at: number) => number | undefined

/** Looks for each mark behind the last of its kind only once. */
function closingsIn(line: string): CloseOf {
  const last = new Map<string, number>()
  return (mark, at) => {
    const behind = last.get(mark) ?? line.lastIndexOf(mark)
    last.set(mark, behind)
    return at <= behind ? line.indexOf(mark, at) : undefined
  }
}

/** A word up to the next blank, or what stands between quotation marks. */
function valueAt(line: string, at: number, closeOf: CloseOf): { value: string; end: number } {
  const closing = CLOSING[line[at]!]
  const close = closing === undefined ? undefined : closeOf(closing, at + 1)
  // “四议”工作法: what follows without a blank belongs to it.
  const rest = matchAt(WORD, line, close === undefined ? at : close + 1)![0]
  if (close !== undefined) return { value: line.slice(at + 1, close) + rest, end: close + 1 + rest.length }
  if (line[at] === '"') throw new QueryError('openQuote', at)
  // A quotation mark inside a word is a mark of the text: 小区“四议”工作法.
  return { value: rest, end: at + rest.length }
}

function closedBy(line: string, at: number, mark: string): string {
  for (let end = at + 1; end < line.length; end++) {
    if (line[end] === '\\') end++
    else if (line[end] === mark) return line.slice(at + 1, end)
  }
  throw new QueryError('openPattern', at)
}

function checked(source: string, at: number): string {
  if (source === '') throw new QueryError('badPattern', at, source)
  try {
    new RegExp(source, 'u')
    return source
  } catch {
    throw new QueryError('badPattern', at, source)
  }
}
