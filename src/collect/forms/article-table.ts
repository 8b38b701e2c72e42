import type { Article } from '../../model/article.ts'
import type { Issue } from '../../model/issue.ts'
import { csvCell } from '../../text/csv.ts'

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
