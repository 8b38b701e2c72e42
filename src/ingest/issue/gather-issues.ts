import type { DateFrom, Issue, SourceFile } from '../../model/issue.ts'
import { byCodePoint } from '../../text/order.ts'
import { addedGlyphs } from '../print/glyphs.ts'
import { dateEvents } from './date-events.ts'
import type { FileResult } from './file-result.ts'
import { linkJumps } from './jumps.ts'
import { datesByFile } from './neighbours.ts'

/** A date inferred from the text never joins pages to an issue whose date was stated. */
export function issueIdOf({
  paper,
  edition,
  date,
  dateFrom,
  file,
}: Pick<FileResult, 'paper' | 'edition' | 'date' | 'dateFrom' | 'file'>): string {
  if (date === null) return file
  return [paper, edition, date].filter(Boolean).join('/') + (dateFrom === 'text' ? '~' : '')
}

/** What is said of a file beside its articles. */
export const sourceOf = ({
  file,
  encoding,
  replacements,
  folded,
  privateUse,
  privateUseAt,
}: SourceFile): SourceFile => ({ file, encoding, replacements, folded, privateUse, privateUseAt })

/** True where a date was stated, not inferred. */
export const isStated = (dateFrom: DateFrom) => dateFrom === 'name' || dateFrom === 'manifest'

/** What files gave, the pages that nobody dated with the dates that their neighbours in the folder make likely. */
function withNeighbours(results: FileResult[]): FileResult[] {
  const dates = datesByFile(
    results.flatMap(({ file, evidence }) => (evidence === null ? [] : [{ file, evidence }])),
  )
  return results.map((result) => {
    const date = result.evidence ? dates.get(result.file)! : result.date
    if (date === result.date) return result
    dateEvents(result.articles, date, false)
    return { ...result, date, dateFrom: inferredFrom(date) }
  })
}

/** Where the date of a page comes from that nobody dated. */
export const inferredFrom = (date: string | null): DateFrom => (date === null ? 'none' : 'text')

/** Pages and articles of one day and paper make one issue; the newest comes first, what has no date last. */
export function gatherIssues(results: FileResult[]): Issue[] {
  const issues = new Map<string, Issue>()
  const ordered = withNeighbours(results).sort((a, b) => byCodePoint(a.file, b.file))
  for (const result of ordered) {
    const id = issueIdOf(result)
    const { paper, edition, date, dateFrom } = result
    let issue = issues.get(id)
    if (!issue) {
      const dateSure = isStated(dateFrom)
      issue = { id, date, dateFrom, dateSure, paper, edition, sources: [], dropped: [], articles: [] }
      issues.set(id, issue)
    }
    // A large file comes in pieces, with what could not be decoded in each.
    const known = issue.sources.find(({ file }) => file === result.file)
    if (known) {
      known.replacements += result.replacements
      Object.assign(known, addedGlyphs(known, result))
    } else issue.sources.push(sourceOf(result))
    issue.dropped.push(...result.dropped)
    issue.articles.push(...result.articles)
  }
  for (const issue of issues.values()) {
    issue.articles.sort((a, b) => (a.page ?? Number.MAX_SAFE_INTEGER) - (b.page ?? Number.MAX_SAFE_INTEGER))
    linkJumps(issue.articles)
  }
  return [...issues.values()].sort(
    (a, b) => byCodePoint(b.date ?? '', a.date ?? '') || byCodePoint(a.id, b.id),
  )
}
