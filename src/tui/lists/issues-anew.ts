import type { ArticleLine, IssueLine } from '../../desk/told.ts'
import { articlesSlot } from '../lacking.ts'
import { type Entry, entriesOf, issueUnderBar } from '../list.ts'
import { headOf, rowOf } from '../listed.ts'
import { clamp } from '../point.ts'
import { withList } from '../state/change.ts'
import type { State } from '../state/state.ts'

/** At first the newest issue stands open, the bar on its first article; later the bar stays on what it was on. */
export const withIssues = (state: State, issues: IssueLine[]): State =>
  state.list.issues?.length ? withIssuesAnew(state, issues) : withFirstIssues(state, issues)

function withFirstIssues(state: State, issues: IssueLine[]): State {
  const { seeking } = state.list
  const known = issues.find(({ id }) => id === seeking?.issue)
  const first = known ?? issues[0]
  const opened = new Set(first ? [first.id] : [])
  const next = withList(state, { issues, opened, seeking: known ? seeking : null })
  return withList(next, { bar: first ? headOf(next, first.id) + 1 : 0 })
}

function withIssuesAnew(state: State, issues: IssueLine[]): State {
  // What was opened may have more articles now, or fewer: until they have come anew those that are known are listed,
  // so that the bar stands on one of them and not on a row.
  const articles = new Map<string, ArticleLine[]>()
  const stale = new Set(state.corpus.stale)
  for (const [id, listed] of state.list.articles) {
    const issue = issues.find((own) => own.id === id)
    if (!issue || (issue.count !== listed.length && !state.list.opened.has(id))) continue
    articles.set(id, listed)
    if (issue.count !== listed.length) stale.add(articlesSlot(id))
  }
  const next = { ...withList(state, { issues, articles }), corpus: { ...state.corpus, stale } }
  const last = Math.max(0, entriesOf(next).length - 1)
  return withList(next, { bar: clamp(rowAnew(state, next), 0, last) })
}

/** Where the bar stands on the same in the list that has come anew. */
function rowAnew(before: State, now: State): number {
  const { bar } = before.list
  const under = issueUnderBar(before)
  if (!under) return monthRow(now, entriesOf(before)[bar]) ?? bar
  const same = under.article ? rowOf(now, under.article.id) : -1
  if (same >= 0) return same
  // What is still on its way has no name: it is told by how far it stands below its issue.
  const head = headOf(now, under.issue.id)
  return head < 0 ? bar : head + bar - headOf(before, under.issue.id)
}

function monthRow(now: State, entry: Entry | undefined): number | undefined {
  if (!entry || !('month' in entry)) return undefined
  const row = entriesOf(now).findIndex((other) => 'month' in other && other.month === entry.month)
  return row < 0 ? undefined : row
}
