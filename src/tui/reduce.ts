import type { FoundLines, Unread } from '../desk/desk.ts'
import { listedEntities } from './entity-rows.ts'
import type { Event } from './event.ts'
import { caughtUp, withInputs } from './inputs.ts'
import { articleUnderBar, isBehind, issueUnderBar } from './list.ts'
import { onFirstArticle, onSameArticle, sought, withIssues } from './listed.ts'
import { asRead, atFirstHit, withShown } from './shown.ts'
import type { State } from './state.ts'
import { withMore, withTops } from './tops.ts'

/** The one place where the state changes. */
export const reduce = (state: State, event: Event): State =>
  withTops(withMore(caughtUp(changed(state, event))))

function changed(state: State, event: Event): State {
  switch (event.type) {
    case 'size':
      return { ...state, size: event.size }
    case 'ambiguous':
      return { ...state, ambiguous: event.ambiguous }
    case 'issues':
      return { ...withIssues(state, event.issues), revision: state.revision + 1 }
    case 'articles':
      return withArticles(state, event)
    case 'holding':
      return event.filter === state.filter
        ? onFirstArticle({ ...state, opened: new Set([...state.opened, ...event.issues]) })
        : state
    case 'shown':
      return asRead(withShown(state, event.shown))
    case 'absent':
      return withoutArticle(state, event.article)
    case 'words':
      return { ...state, words: { article: event.article, starts: event.starts } }
    case 'found':
      return withFound(state, event.found)
    case 'mistake':
      return state.search?.line === event.line
        ? { ...state, search: { ...state.search, found: null, mistake: event.mistake } }
        : state
    case 'page':
      return withPage(state, event)
    case 'sums':
      return withSums(state, event)
    case 'source':
      return withSource(state, event)
    case 'fixed':
      return withFix(state, event)
    case 'progress':
      return { ...state, progress: event.progress }
    case 'hindrance':
      return { ...state, hindrance: event.hindrance }
    case 'unread':
      return withUnread(state, event.unread)
    case 'notice':
      return { ...state, notice: event.notice }
    case 'chosen':
      return { ...state, done: true }
    case 'performed':
      return { ...state, effects: state.effects.filter((effect) => !event.effects.includes(effect)) }
    case 'lingering':
      return state.pending.length > 0 ? { ...state, isLingering: true } : state
    case 'input':
      return withInputs(state, event.input)
  }
}

/** An article that was gone to, or that is waited for, is no longer in the corpus. */
function withoutArticle(state: State, article: string): State {
  if (articleUnderBar(state) !== article) return state
  const gone: State = { ...state, waiting: [], ...(state.waiting.length > 0 && { notice: { say: 'gone' } }) }
  if (state.visited === null) return gone
  return { ...gone, visited: null, arriving: null, focus: 'list', notice: { say: 'gone' } }
}

function withArticles(state: State, { issue, articles }: Extract<Event, { type: 'articles' }>): State {
  const next = onSameArticle(state, { ...state, articles: new Map(state.articles).set(issue, articles) })
  // The first of what the filter lets through may just have come.
  const isFirst = state.filter !== '' && !issueUnderBar(state)?.article
  return sought(isFirst ? onFirstArticle(next) : next)
}

/** What was found, or more of it: the bar stays on what it was on. */
function withFound(state: State, found: FoundLines): State {
  const { search } = state
  if (search?.line !== found.line) return state
  const id = search.bar > 0 ? search.found?.hits[search.bar]?.id : undefined
  const same = id === undefined ? -1 : found.hits.findIndex((hit) => hit.id === id)
  const bar = same >= 0 ? same : Math.min(search.bar, Math.max(0, found.hits.length - 1))
  const next: State = { ...state, search: { ...search, found, bar, mistake: null } }
  // The first result may be the article that is shown already.
  return search.found?.line === found.line || isBehind(next) ? next : atFirstHit(next)
}

function withPage(state: State, { key, kind, found }: Extract<Event, { type: 'page' }>): State {
  const { page } = state
  if (page?.key !== key || page.kind !== kind) return state
  if (!found && kind === null)
    return { ...state, page: null, focus: page.from, notice: { say: 'unknownName', what: page.name } }
  const own = found && 'key' in found ? { kind: found.kind, key: found.key, name: found.name } : {}
  return { ...state, page: { ...page, ...own, found } }
}

/** The bar does not stand below the last of what is listed. */
function withSums(state: State, { of, lines }: Extract<Event, { type: 'sums' }>): State {
  const next: State = { ...state, sums: { of, lines } }
  const last = Math.max(0, listedEntities(next).length - 1)
  return state.focus === 'entities' ? { ...next, entity: Math.min(state.entity, last) } : next
}

/** What could not be read is said once, and again when there is more of it. */
function withUnread(state: State, { count, first: [first] }: Unread): State {
  const next: State = { ...state, unread: count }
  if (!first || count <= state.unread) return next
  const what = count > 1 ? `${first.file} … ${count}` : first.file
  return { ...next, notice: { say: 'unread', what } }
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
