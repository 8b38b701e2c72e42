import type { Article, ArticleKind, Block, Byline } from '../../model/article.ts'
import { isoDate } from '../issue/dates.ts'
import { readByline } from '../page/bylines.ts'
import type { NoDay } from './what-was-read.ts'

/** The head of an article as a person or program wrote it down: front matter, or an object of a .jsonl file. */
export type Fields = Record<string, unknown>

const KINDS: ArticleKind[] = ['article', 'photo', 'notice']

export const asText = (value: unknown): string | null =>
  // JSON can write half a character, which no text has, and a zero, behind which an index sees nothing.
  typeof value === 'string' || typeof value === 'number'
    ? String(value).trim().toWellFormed().replaceAll('\0', '\ufffd')
    : null

export const asTexts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(asText).filter((text): text is string => Boolean(text))

/** The first of several fields that holds text: exports call one thing by many names. */
export const firstText = (fields: Fields, ...names: string[]): string | null => {
  for (const name of names) {
    const text = asText(fields[name])
    if (text) return text
  }
  return null
}

/** 2019-07-20, 2019.7.20, 2019年7月20日, 20190720. */
const DAY = /(?<!\d)(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})|(\d{2})(\d{2})(?!\d))/
const dayIn = (value: unknown) => DAY.exec(asText(value) ?? '')
const isoOf = ([, year, month, day, fixedMonth, fixedDay]: RegExpExecArray) =>
  isoDate(Number(year), Number(month ?? fixedMonth), Number(day ?? fixedDay))

export const asDate = (value: unknown): string | null => {
  const found = dayIn(value)
  return found && isoOf(found)
}

/** The day that a field gives though no calendar has it, to be told: 2023-02-30. */
export function noDaysIn(value: unknown, line: number | null = null): NoDay[] {
  const found = dayIn(value)
  return found && isoOf(found) === null ? [{ line, day: found[0] }] : []
}

const asBylines = (value: unknown): Byline[] => asTexts(value).flatMap((text) => readByline(text, '记者'))

const asPage = (value: unknown): number | null => {
  const page = Number(/\d+/.exec(asText(value) ?? '')?.[0] ?? Number.NaN)
  return Number.isInteger(page) ? page : null
}

/** An article whose head is given as fields. Nothing is recognised, so that nothing is doubtful. */
export function articleOf(
  fields: Fields,
  body: Block[],
  id: string,
  file: string,
  lines: [number, number],
): Article {
  const eventDate = asDate(fields['eventDate'])
  const headline = firstText(fields, 'headline', 'title', '标题', '题目')
  return {
    id,
    kind: KINDS.find((kind) => kind === fields['kind']) ?? 'article',
    page: asPage(fields['page'] ?? fields['版']),
    kicker: asTexts(fields['kicker']),
    headline: headline ?? '',
    headlineFrom: headline ? 'print' : 'inferred',
    subhead: asTexts(fields['subhead']),
    labels: asTexts(fields['labels']),
    bylines: asBylines(fields['byline'] ?? fields['bylines'] ?? fields['author'] ?? fields['作者']),
    dateline: asText(fields['dateline']),
    eventDate,
    eventDateFrom: eventDate === null ? null : 'print',
    jump: asText(fields['jump']),
    continues: null,
    continuedBy: null,
    body,
    source: { file, lines: [lines] },
    confidence: { value: 1, doubts: [] },
  }
}
