import type { IssueLine } from '../../desk/told.ts'
import { articleUnderBar, type Entry, entriesOf, issueUnderBar, monthOf } from '../list.ts'
import { leadingTo, sought, unfiltered, unfolded } from '../listed.ts'
import { pageBegunBy } from '../lists/page-headings.ts'
import { leadsOf } from '../page/parts.ts'
import { clamp } from '../point.ts'
import { saying, uncovered, withList } from '../state/change.ts'
import { START } from '../state/place.ts'
import type { State } from '../state/state.ts'
import { goTo, leaving } from './going.ts'

// From issue to issue and from page to page; what of the list is folded.

/** The row of the first article of an issue, which is opened for that; where it has none, its own row. */
function intoIssue(state: State, issue: string): State {
  const opened = new Set(state.list.opened).add(issue)
  const next = withList(state, { opened })
  const row = entriesOf(next).findIndex((entry) => 'issue' in entry && entry.issue.id === issue)
  const isEmpty = !entriesOf(next)[row + 1] || !isOf(entriesOf(next)[row + 1]!, issue)
  return withList(next, { bar: isEmpty ? row : row + 1 })
}

const isOf = (entry: Entry, issue: string) => 'issue' in entry && entry.issue.id === issue

/** To the first article of the issue below in the list, or above. */
export function toIssue(state: State, step: 1 | -1): State {
  if (state.search) return toOtherResult(state, step, ({ issue }) => issue)
  const whole = unfiltered(state)
  const issues = whole.list.issues ?? []
  const under = issueUnderBar(whole)?.issue.id
  const at = issues.findIndex(({ id }) => id === under)
  const wanted = issues[under === undefined ? 0 : at + step]
  if (!wanted) return saying(state, step === 1 ? 'lastIssue' : 'firstIssue')
  const from = state.focus === 'article' ? leaving(whole) : whole
  return { ...intoIssue(unfolded(from, wanted.date), wanted.id), visited: null }
}

/** To the first article of the next page, or of this one and the one before; on from the last page of an issue. */
export function toPage(state: State, step: 1 | -1): State {
  if (state.search) return toOtherResult(state, step, ({ issue, page }) => `${issue} ${page}`)
  const entries = entriesOf(state)
  const from = state.focus === 'article' ? leaving(state) : state
  for (let index = state.list.bar + step; index >= 0 && index < entries.length; index += step) {
    const entry = entries[index]!
    if (!('issue' in entry)) continue
    if (pageBegunBy(entries, index) !== undefined) return withList(from, { bar: index })
    if (!entry.article && !state.list.opened.has(entry.issue.id)) break
  }
  return toIssue(state, step)
}

/** To the next result that is of another issue, or another page. */
function toOtherResult(
  state: State,
  step: 1 | -1,
  keyOf: (hit: { issue: string; page: number | null }) => string,
): State {
  const { search } = state
  const hits = search?.found?.hits ?? []
  const under = hits[search?.bar ?? 0]
  for (let bar = search!.bar + step; under && bar >= 0 && bar < hits.length; bar += step)
    if (keyOf(hits[bar]!) !== keyOf(under)) return { ...state, search: { ...search!, bar } }
  return saying(state, step === 1 ? 'lastHit' : 'firstHit')
}

/** The list folds what the bar stands in: the issue of an article, the month of an issue; the bar goes to its row. */
export function foldedIn(state: State): State {
  const { list } = state
  const entry = entriesOf(state)[list.bar]
  if (!entry || 'saved' in entry) return state
  if ('month' in entry) return withList(state, { folded: new Set(list.folded).add(entry.month) })
  const opened = new Set(list.opened)
  if (opened.delete(entry.issue.id)) return onIssue(withList(state, { opened }), entry.issue)
  const month = monthOf(entry.issue)
  const isBelowMonth = entriesOf(state).some((other) => 'month' in other && other.month === month)
  return isBelowMonth ? onMonth(withList(state, { folded: new Set(list.folded).add(month) }), month) : state
}

const onRow = (state: State, isIt: (entry: Entry) => boolean): State => {
  const bar = entriesOf(state).findIndex(isIt)
  return bar < 0 ? state : withList(state, { bar })
}
const onIssue = (state: State, { id }: IssueLine) =>
  onRow(state, (entry) => 'issue' in entry && entry.issue.id === id)
const onMonth = (state: State, month: string) =>
  onRow(state, (entry) => 'month' in entry && entry.month === month)

/** All issues closed, and months where there are any; the bar on what it stood in. */
export function allFolded(state: State): State {
  const whole = unfiltered(state)
  const issue = issueUnderBar(whole)?.issue
  const months = entriesOf(whole).flatMap((entry) => ('month' in entry ? [entry.month] : []))
  const closed = withList(whole, { opened: new Set(), folded: new Set(months) })
  return issue ? onMonth(onIssue(closed, issue), monthOf(issue)) : closed
}

/** So many issues are opened at once: their articles are asked for one issue after the other. */
const MOST_OPENED = 62

/** Months opened, and issues; of a long list those around the bar. */
export function allOpened(state: State): State {
  const whole = unfiltered(state)
  const under = issueUnderBar(whole)
  const issues = whole.list.issues ?? []
  const at = issues.findIndex(({ id }) => id === under?.issue.id)
  const from = clamp(at - MOST_OPENED / 2, 0, Math.max(0, issues.length - MOST_OPENED))
  const around = issues.slice(from, from + MOST_OPENED).map(({ id }) => id)
  const open = withList(whole, { folded: new Set(), opened: new Set([...whole.list.opened, ...around]) })
  if (!under?.article) return under ? onIssue(open, under.issue) : open
  return sought(withList(open, { seeking: { issue: under.issue.id, article: under.article.id } }))
}

/** The article that is meant, by a result or by a line of a page, where it stands in its issue. */
export function inItsIssue(state: State): State {
  const { shown, view, search } = state
  const lead =
    view.is === 'page' && view.found ? leadsOf(view.found, state.settings.messages)[view.bar] : undefined
  // The list follows to an article that is gone to.
  if (lead && 'article' in lead) return { ...goTo(state, { article: lead.article, ...START }), focus: 'list' }
  const id = articleUnderBar(state)
  const hit = search?.found?.hits.find((own) => own.id === id)
  const issue = hit?.issue ?? (shown?.article.id === id ? shown?.issue : undefined)
  if (id === undefined || issue === undefined) return saying(state, 'noArticle')
  const left: State = { ...uncovered(leaving(state)), visited: null, focus: 'list', search: null }
  const date = hit?.date ?? shown?.date ?? null
  return leadingTo(search ? { ...left, sought: { search } } : left, { issue, article: id, date })
}
