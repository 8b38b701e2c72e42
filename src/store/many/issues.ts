import { byBytes } from '../../text/order.ts'
import type { ArchivedIssue, IssueSize } from '../archive.ts'

/** What has no date comes behind all days. */
const byDay = (one: string | null, other: string | null, sign: 1 | -1): number =>
  one === other ? 0 : one === null ? 1 : other === null ? -1 : sign * byBytes(one, other)

/** Rows of one id as one. */
function together<Row extends { id: string }>(lists: Row[][], add: (to: Row, from: Row) => void): Row[] {
  const merged = new Map<string, Row>()
  for (const row of lists.flat()) {
    const known = merged.get(row.id)
    if (known) add(known, row)
    else merged.set(row.id, { ...row })
  }
  return [...merged.values()]
}

/** The issues of several archives, the newest first: one of which each has a part is one. */
export const mergedIssues = (lists: ArchivedIssue[][]): ArchivedIssue[] =>
  together(lists, (issue, { count }) => {
    issue.count += count
  }).sort((one, other) => byDay(one.date, other.date, -1) || byBytes(one.id, other.id))

/** How much they hold, the oldest first. */
export const mergedSizes = (lists: IssueSize[][]): IssueSize[] =>
  together(lists, (size, { articles, characters }) => {
    size.articles += articles
    size.characters += characters
  }).sort((one, other) => byDay(one.date, other.date, 1) || byBytes(one.id, other.id))
