import type { Article, Block } from '../../model/article.ts'
import { articleOf, asDate, asTexts, type Fields, firstText, noDaysIn } from './fields.ts'
import type { NumberedLine } from './lines.ts'
import type { ReadFile } from './what-was-read.ts'

/** A line that is no article, and why. */
export type OnBadLine = (number: number, why: string) => void

/**
 * One article a line, as an object with a headline and a text at least. The issues that the lines belong to come
 * back one by one, since each line may name its own paper and date. A line that cannot be read costs no other.
 */
export function readJsonLines(lines: NumberedLine[], file: string, onBadLine: OnBadLine): ReadFile[] {
  const byIssue = new Map<string, ReadFile>()
  for (const { number, text } of lines) {
    if (text === undefined || text.trim() === '') continue
    const fields = fieldsIn(text)
    if (fields === undefined) {
      onBadLine(number, 'JSON')
      continue
    }
    const paper = firstText(fields, 'paper', 'newspaper', '报纸')
    const edition = firstText(fields, 'edition')
    const given = fields['date'] ?? fields['日期']
    const date = asDate(given)
    const key = JSON.stringify([paper, edition, date])
    let issue = byIssue.get(key)
    if (!issue) {
      const dateFrom = date ? 'manifest' : 'none'
      issue = { paper, edition, date, dateFrom, noDays: [], articles: [], dropped: [] }
      byIssue.set(key, issue)
    }
    issue.noDays!.push(...noDaysIn(given, number))
    issue.articles.push(articleFrom(fields, file, number))
  }
  return [...byIssue.values()]
}

function fieldsIn(line: string): Fields | undefined {
  try {
    const fields: unknown = JSON.parse(line)
    return typeof fields === 'object' && fields !== null && !Array.isArray(fields)
      ? (fields as Fields)
      : undefined
  } catch {
    return undefined
  }
}

function articleFrom(fields: Fields, file: string, number: number): Article {
  const given =
    fields['paragraphs'] ?? fields['text'] ?? fields['body'] ?? fields['content'] ?? fields['正文']
  const body: Block[] = asTexts(given)
    .flatMap((text) => text.split(/\n+/))
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => ({ type: 'p', text, lines: [[number, number]], origin: [0, number, 0] }))
  return articleOf(fields, body, `${file}:${number}`, file, [number, number])
}
