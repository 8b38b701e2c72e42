import type { ArticleLine, IssueLine } from '../desk/desk.ts'
import { entriesOf, issueUnderBar } from './list.ts'
import { clamp } from './point.ts'
import type { State } from './state.ts'

// The list when issues and articles come, or only some are wanted: where its bar stands then.

/** The bar goes to the article that was left the last time, once the list holds it. */
export function sought(state: State): State {
  const { seeking } = state
  if (!seeking || !state.articles.has(seeking.issue)) return state
  const cursor = entriesOf(state).findIndex(
    (entry) => 'issue' in entry && entry.article?.id === seeking.article,
  )
  if (cursor < 0) return { ...state, seeking: null }
  return {
    ...state,
    cursor,
    seeking: null,
    visited: state.visited === seeking.article ? null : state.visited,
  }
}

/** At first the newest issue stands open, the bar on its first article; later the bar stays on what it was on. */
export function withIssues(state: State, issues: IssueLine[]): State {
  const under = issueUnderBar(state)
  if (!under) {
    const known = issues.find(({ id }) => id === state.seeking?.issue)
    const first = known ?? issues[0]
    const next = {
      ...state,
      issues,
      opened: new Set(first ? [first.id] : []),
      seeking: known ? state.seeking : null,
    }
    const head = entriesOf(next).findIndex((entry) => 'issue' in entry && entry.issue.id === first?.id)
    return { ...next, cursor: first ? head + 1 : 0 }
  }
  // What was opened may have more articles now, or fewer: they are asked for again.
  const next = { ...state, issues, articles: new Map<string, ArticleLine[]>() }
  for (const [id, articles] of state.articles) {
    if (issues.find((issue) => issue.id === id)?.count === articles.length) next.articles.set(id, articles)
  }
  // What is still on its way has no name: it is told by how far it stands below its issue.
  const headIn = (of: State) =>
    entriesOf(of).findIndex((entry) => 'issue' in entry && entry.issue.id === under.issue.id)
  const within = state.cursor - headIn(state)
  const entries = entriesOf(next)
  const same = under.article
    ? entries.findIndex((entry) => 'issue' in entry && entry.article?.id === under.article!.id)
    : -1
  const cursor = same >= 0 ? same : clamp(headIn(next) + within, 0, Math.max(0, entries.length - 1))
  return { ...next, cursor }
}

/** Only what holds the text is listed, the bar on the first article; without a text what was listed before. */
export function filtered(state: State, filter: string): State {
  if (filter === state.filter) return state
  const opened = filter === '' ? (state.unfiltered ?? state.opened) : state.opened
  const unfiltered = filter === '' ? null : (state.unfiltered ?? state.opened)
  return onFirstArticle({ ...state, filter, opened, unfiltered, cursor: 0 })
}

/** The bar stays on the article that it was on, wherever that stands now. */
export function onSameArticle(before: State, now: State): State {
  const id = issueUnderBar(before)?.article?.id
  if (id === undefined) return now
  const cursor = entriesOf(now).findIndex((entry) => 'issue' in entry && entry.article?.id === id)
  return cursor < 0 ? now : { ...now, cursor }
}

export function onFirstArticle(state: State): State {
  const first = entriesOf(state).findIndex((entry) => 'issue' in entry && entry.article)
  return { ...state, cursor: Math.max(0, first) }
}
