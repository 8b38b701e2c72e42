import type { Event } from './event.ts'
import { caughtUp, withInputs } from './inputs.ts'
import { sought, withIssues } from './listed.ts'
import { asRead, withShown } from './shown.ts'
import type { State } from './state.ts'
import { withTops } from './tops.ts'

/** The one place where the state changes. */
export const reduce = (state: State, event: Event): State => withTops(caughtUp(changed(state, event)))

function changed(state: State, event: Event): State {
  switch (event.type) {
    case 'size':
      return { ...state, size: event.size }
    case 'ambiguous':
      return { ...state, ambiguous: event.ambiguous }
    case 'issues':
      return withIssues(state, event.issues)
    case 'articles':
      return sought({ ...state, articles: new Map(state.articles).set(event.issue, event.articles) })
    case 'shown':
      return asRead(withShown(state, event.shown))
    case 'absent':
      return state.visited === event.article
        ? { ...state, visited: null, arriving: null, focus: 'list', notice: { say: 'gone' } }
        : state
    case 'words':
      return { ...state, words: { article: event.article, starts: event.starts } }
    case 'found':
      return state.search?.line === event.found.line
        ? { ...state, search: { ...state.search, found: event.found, mistake: null } }
        : state
    case 'mistake':
      return state.search?.line === event.line
        ? { ...state, search: { ...state.search, found: null, mistake: event.mistake } }
        : state
    case 'page':
      return withPage(state, event)
    case 'sums':
      return { ...state, sums: { of: event.of, lines: event.lines } }
    case 'source':
      return withSource(state, event)
    case 'fixed':
      return withFix(state, event)
    case 'progress':
      return { ...state, progress: event.progress }
    case 'notice':
      return { ...state, notice: event.notice }
    case 'chosen':
      return { ...state, done: true }
    case 'lingering':
      return state.pending.length > 0 ? { ...state, isLingering: true } : state
    case 'input':
      return withInputs(state, event.input)
  }
}

function withPage(state: State, { key, kind, found }: Extract<Event, { type: 'page' }>): State {
  const { page } = state
  if (page?.key !== key || page.kind !== kind) return state
  if (!found && kind === null)
    return { ...state, page: null, focus: page.from, notice: { say: 'unknownName', what: page.name } }
  const own = found && 'key' in found ? { kind: found.kind, key: found.key, name: found.name } : {}
  return { ...state, page: { ...page, ...own, found } }
}

/** What would become of a file is shown; what was kept is said. */
function withFix(state: State, { outcome, isKept }: Extract<Event, { type: 'fixed' }>): State {
  if (!state.fix) return state
  if (isKept && 'after' in outcome) return { ...state, fix: null, notice: { say: 'fixed' } }
  return { ...state, fix: { ...state.fix, outcome } }
}

function withSource(state: State, { article, found }: Extract<Event, { type: 'source' }>): State {
  if (state.source?.article !== article) return state
  return found
    ? { ...state, source: { ...state.source, found } }
    : { ...state, source: null, notice: { say: 'gone' } }
}
