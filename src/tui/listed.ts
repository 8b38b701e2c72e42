import type { ArticleLine } from '../desk/told.ts'
import { placeInIssue } from '../text/same-article.ts'
import { entriesOf, issueUnderBar, missingArticles, monthOf } from './list.ts'
import { clamp } from './point.ts'
import { readOnAs } from './same-place.ts'
import { withList } from './state/change.ts'
import type { SavedLine } from './state/parts.ts'
import type { State } from './state/state.ts'
import { isOpen } from './state/view.ts'

// The list when issues and articles come, or only some are wanted: where its bar stands then.

/** The bar goes to the article that was left the last time, once the list holds it. */
export function sought(state: State): State {
  const { seeking, articles } = state.list
  if (!seeking || !articles.has(seeking.issue)) return state
  const bar = rowOf(state, seeking.article)
  if (bar < 0) return withList(state, { seeking: null })
  const visited = state.visited === seeking.article ? null : state.visited
  return { ...withList(state, { bar, seeking: null }), visited }
}

/** The month of a day is no longer folded. */
export function unfolded(state: State, date: string | null): State {
  const folded = new Set(state.list.folded)
  folded.delete(monthOf({ date }))
  return withList(state, { folded })
}

/** The list opens the issue of an article, whatever it was filtered by, and its bar goes there once that has come. */
export function leadingTo(state: State, { issue, article, date }: ListedArticle): State {
  const whole = unfolded(unfiltered(state), date)
  const opened = new Set(whole.list.opened).add(issue)
  return sought(withList(whole, { opened, seeking: { issue, article } }))
}

/** The list opens the issue of an article that was gone to, and its bar goes there. */
export function followed(state: State): State {
  const { shown, search, view } = state
  // What is doubtful is gone through without leaving one's place.
  if (!shown || search || isOpen(view, 'doubts') || state.visited !== shown.article.id) return state
  return leadingTo(state, { issue: shown.issue, article: shown.article.id, date: shown.date })
}

interface ListedArticle {
  issue: string
  article: string
  date: string | null
}

export const rowOf = (state: State, article: string) =>
  entriesOf(state).findIndex((entry) => 'issue' in entry && entry.article?.id === article)

export const headOf = (state: State, issue: string | undefined) =>
  entriesOf(state).findIndex((entry) => 'issue' in entry && entry.issue.id === issue)

/** The searches that are kept have come: the bar stays on what it was on, which stands as many rows lower. */
export function withSaved(state: State, saved: SavedLine[]): State {
  const before = state.list.saved.length
  const { bar, filter } = state.list
  const next = withList(state, { saved })
  if (filter !== '' || state.list.issues === null) return next
  const under = bar < before ? Math.min(bar, saved.length) : bar + saved.length - before
  return withList(next, { bar: clamp(under, 0, Math.max(0, entriesOf(next).length - 1)) })
}

/** The articles of an issue have come: the bar stays where it was. */
export function withArticles(state: State, issue: string, listed: ArticleLine[]): State {
  const articles = new Map(state.list.articles).set(issue, listed)
  return placed(sought(onSameArticle(state, withList(state, { articles }))))
}

/** The issues that hold what is filtered by are opened. */
export function withHolding(state: State, filter: string, issues: string[]): State {
  const opened = new Set([...state.list.opened, ...issues])
  return placed(withList(state, { opened, holding: filter }))
}

/** The bar goes to the first of what the filter lets through, once all of it has come. */
function placed(state: State): State {
  const { filter, holding, placed: known } = state.list
  const isReady = filter !== '' && holding === filter && missingArticles(state).length === 0
  return isReady && known !== filter ? onFirstArticle(withList(state, { placed: filter })) : state
}

/** Only what holds the text is listed, the bar on the first article; without a text what was listed before. */
export function filtered(state: State, filter: string): State {
  const { list } = state
  if (filter === list.filter) return state
  const opened = filter === '' ? (list.unfiltered ?? list.opened) : list.opened
  const unfiltered = filter === '' ? null : (list.unfiltered ?? list.opened)
  return onFirstArticle(withList(state, { filter, opened, unfiltered, placed: '', bar: 0 }))
}

/** The filter is given up; the bar stays on its article. */
export const unfiltered = (state: State): State => onSameArticle(state, filtered(state, ''))

/** The bar stays on the article that it was on, wherever that stands now; where it has become one with that before it, on that. */
function onSameArticle(before: State, now: State): State {
  const under = issueUnderBar(before)
  if (!under?.article) return now
  const listed = before.list.articles.get(under.issue.id) ?? []
  const anew = now.list.articles.get(under.issue.id) ?? []
  const own = listed.findIndex(({ id }) => id === under.article!.id)
  for (let at = own; at >= 0; at--) {
    const same = anew[placeInIssue(listed[at]!, anew)]
    const bar = same ? rowOf(now, same.id) : -1
    if (bar >= 0) return withList(at === own ? readOnAs(same!.id, now, under.article) : now, { bar })
  }
  const head = headOf(now, under.issue.id)
  return head < 0 ? now : withList(now, { bar: head })
}

function onFirstArticle(state: State): State {
  const first = entriesOf(state).findIndex((entry) => 'issue' in entry && entry.article)
  return withList(state, { bar: Math.max(0, first) })
}
