import type { ArticleKind } from '../model/article.ts'
import type { EntityKind } from '../model/entity.ts'
import type { Query } from '../model/query.ts'
import { fold } from '../text/fold.ts'

/** What cannot be read in a query; the texts stand in `messages`. */
export type QueryMistake =
  | 'openQuote'
  | 'openPattern'
  | 'badPattern'
  | 'badDate'
  | 'badPage'
  | 'badKind'
  | 'empty'
  | 'lonely'
  | 'onlyNot'
  /** An expression that would run for ever on this corpus. */
  | 'runaway'

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
  if (!/^\d{1,3}$/.test(fold(value))) throw new QueryError('badPage', at, value)
  return { ask: 'page', page: Number(fold(value)) }
}

function readKind(value: string, at: number): Query {
  const kind = KINDS[value.toLowerCase()]
  if (!kind) throw new QueryError('badKind', at, value)
  return { ask: 'kind', kind }
}

const DAY = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/
/** The first or last day that a year, a month or a day stands for. */
export function dayOf(text: string, end: 'first' | 'last'): string | undefined {
  const [, year, month, day] = DAY.exec(text.trim()) ?? []
  if (!year || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return undefined
  const two = (number: string) => number.padStart(2, '0')
  if (end === 'first') return `${year}-${two(month ?? '1')}-${two(day ?? '1')}`
  const lastDay = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate()
  return `${year}-${two(month ?? '12')}-${two(day ?? String(lastDay))}`
}

function readDates(value: string, at: number): Query {
  const [from, to = from] = value.split('..') as [string, string?]
  const first = from === '' ? null : dayOf(from, 'first')
  const last = to === '' ? null : dayOf(to!, 'last')
  if (first === undefined || last === undefined || (first === null && last === null))
    throw new QueryError('badDate', at, value)
  return { ask: 'dates', from: first, to: last }
}

interface Token {
  at: number
  query?: Query
  /** OR, or NEAR with its distance. */
  joins?: 'or' | number
  isNot: boolean
}

const CLOSING: Record<string, string> = { '"': '"', '“': '”', '「': '」', '＂': '＂' }

/**
 * Reads a line as people type it.
 *
 * @example parseQuery('四议 人:孙大军 -会议 日:2022-08..2023-04')
 */
export function parseQuery(line: string): Query {
  const tokens = tokensOf(line)
  const terms: Query[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.joins !== undefined) {
      const before = terms.pop()
      const next = tokens[++index]
      if (!before || !next?.query || next.isNot)
        throw new QueryError('lonely', token.at, line.slice(token.at).split(/\s/)[0])
      terms.push(joined(before, next.query, token.joins))
    } else terms.push(token.isNot ? { ask: 'not', of: token.query! } : token.query!)
  }
  if (terms.length === 0) throw new QueryError('empty', 0)
  if (terms.every(({ ask }) => ask === 'not')) throw new QueryError('onlyNot', 0)
  return terms.length === 1 ? terms[0]! : { ask: 'all', of: terms }
}

function joined(before: Query, next: Query, joins: 'or' | number): Query {
  if (joins === 'or') return { ask: 'any', of: before.ask === 'any' ? [...before.of, next] : [before, next] }
  const texts = [before, next].flatMap((query) =>
    query.ask === 'near' ? query.texts : query.ask === 'text' ? [query.text] : [],
  )
  return { ask: 'near', texts, within: joins }
}

function tokensOf(line: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (;;) {
    while (/\s/.test(line[at] ?? 'x')) at++
    if (at >= line.length) return tokens
    const begin = at
    const isNot = /^[-－]\S/.test(line.slice(at)) && !/^-\d/.test(line.slice(at))
    if (isNot) at++
    const pattern = line[at] === '/' ? closedBy(line, at, '/') : undefined
    if (pattern !== undefined) {
      tokens.push({ at: begin, isNot, query: { ask: 'pattern', source: checked(pattern, at) } })
      at += pattern.length + 2
      continue
    }
    const field = /^([\p{L}]+)[:：]/u.exec(line.slice(at))
    const read = field ? readers.get(field[1]!.toLowerCase()) : undefined
    if (read) at += field![0].length
    const { value, end } = valueAt(line, at)
    const join = read ? undefined : joinOf(value)
    if (join !== undefined && line[at] !== '"') tokens.push({ at: begin, isNot, joins: join })
    else if (read) {
      if (fold(value) === '') throw new QueryError('empty', begin, line.slice(begin, end))
      tokens.push({ at: begin, isNot, query: read(value, at) })
    } else if (fold(value) !== '') tokens.push({ at: begin, isNot, query: { ask: 'text', text: value } })
    at = end
  }
}

function joinOf(value: string): 'or' | number | undefined {
  if (value === 'OR' || value === '|') return 'or'
  const near = /^NEAR(?:\/(\d{1,3}))?$/.exec(value)
  return near ? Number(near[1] ?? 10) : undefined
}

/** A word up to the next blank, or what stands between quotation marks. */
function valueAt(line: string, at: number): { value: string; end: number } {
  const closing = CLOSING[line[at]!]
  // A quotation mark inside a word is a mark of the text: 小区“四议”工作法.
  if (closing === undefined) {
    const value = /^\S*/.exec(line.slice(at))![0]
    return { value, end: at + value.length }
  }
  const close = line.indexOf(closing, at + 1)
  if (close < 0) {
    if (line[at] === '"') throw new QueryError('openQuote', at)
    const value = /^\S*/.exec(line.slice(at))![0]
    return { value, end: at + value.length }
  }
  // “四议”工作法: what follows without a blank belongs to it.
  const rest = /^\S*/.exec(line.slice(close + 1))![0]
  return { value: line.slice(at + 1, close) + rest, end: close + 1 + rest.length }
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
