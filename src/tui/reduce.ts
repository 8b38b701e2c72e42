import type {
  ArticleLine,
  EntityPage,
  FixOutcome,
  FoundLines,
  IssueLine,
  ShownArticle,
  SourceLines,
  SumLine,
} from '../desk/desk.ts'
import type { Progress } from '../ingest/read-corpus.ts'
import type { EntityKind } from '../model/entity.ts'
import type { Input } from '../terminal/decode.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import { act } from './act.ts'
import { placeOf } from './acts/going.ts'
import { inView } from './acts/moving.ts'
import { contextOf } from './context.ts'
import { meaning, plainKey } from './key-map.ts'
import { entriesOf, issueUnderBar } from './list.ts'
import { marksOfHits, placesOf } from './marks.ts'
import { pointedAt } from './mouse.ts'
import { clamp, pointed } from './point.ts'
import { opened, pasted, pressedInPrompt } from './prompts.ts'
import { type Notice, type Search, type Size, START, type State } from './state.ts'
import { withTops } from './tops.ts'

/** What happens to the explorer. */
export type Event =
  | { type: 'input'; input: Input }
  | { type: 'ambiguous'; ambiguous: AmbiguousWidth }
  | { type: 'size'; size: Size }
  | { type: 'issues'; issues: IssueLine[] }
  | { type: 'articles'; issue: string; articles: ArticleLine[] }
  | { type: 'shown'; shown: ShownArticle }
  | { type: 'absent'; article: string }
  | { type: 'words'; article: string; starts: number[][] }
  | { type: 'found'; found: FoundLines }
  | { type: 'mistake'; line: string; mistake: NonNullable<Search['mistake']> }
  | {
      type: 'page'
      key: string
      kind: EntityKind | null
      found: (EntityPage & { kind: EntityKind; key: string; name: string }) | EntityPage | undefined
    }
  | { type: 'sums'; of: string; lines: SumLine[] }
  | { type: 'source'; article: string; found: SourceLines | undefined }
  | { type: 'fixed'; outcome: FixOutcome; isKept: boolean }
  | { type: 'progress'; progress: Progress | null }
  /** How something went that was done outside. */
  | { type: 'notice'; notice: Notice }
  | { type: 'chosen' }
  /** An unfinished sequence of keys has waited for its end. */
  | { type: 'lingering' }

/** The one place where the state changes. */
export const reduce = (state: State, event: Event): State => withTops(caughtUp(changed(state, event)))

/** Nothing can be moved through yet, or the place is not yet found that was left the last time. */
const isTooEarly = ({ issues, seeking }: State) => issues === null || seeking !== null

/** Whoever wants to leave does not wait. */
const isLeaving = (state: State, input: Input) => {
  const found = input.type === 'key' && meaning(state.settings.keys, [input.key], 'list')
  return found && 'does' in found && ['quit', 'leaveProgram', 'suspend'].includes(found.does)
}

/** Keys typed ahead act as soon as there is something to act on. */
function caughtUp(state: State): State {
  if (isTooEarly(state) || state.early.length === 0) return state
  return state.early.reduce(withInput, { ...state, early: [] })
}

const withInput = (state: State, input: Input): State =>
  asRead(withoutVisit(state, taken(isAct(input) ? { ...state, notice: null } : state, input)))

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
      return isTooEarly(state) && !isLeaving(state, event.input)
        ? { ...state, early: [...state.early, event.input] }
        : withInput(state, event.input)
  }
}

/** Letting a button go is no new act of the person. */
const isAct = (input: Input) => input.type !== 'mouse' || input.action === 'press'

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

/** What came from the terminal: a key, a text that goes where text is typed, or the mouse. */
function taken(state: State, input: Input): State {
  const { prompt } = state
  switch (input.type) {
    case 'paste':
      return prompt ? pasted(state, prompt, input.text) : { ...state, notice: { say: 'noPaste' } }
    case 'mouse':
      return pointedAt(state, input)
    case 'key':
      if (prompt) return pressedInPrompt(state, prompt, input.key)
      return pressed(state, plainKey(input.key))
    default:
      return state
  }
}

function pressed(state: State, key: string): State {
  if (state.isPlain) return unplain(state, key)
  if (state.help) return inHelp(state, state.help, key)
  if (state.pending.length === 0 && (/^[1-9]$/.test(key) || (key === '0' && state.count !== '')))
    return { ...state, count: (state.count + key).slice(0, 6) }
  const keys = [...state.pending, key]
  const found = meaning(state.settings.keys, keys, contextOf(state))
  if (found && 'unfinished' in found) return { ...state, pending: keys }
  const ready: State = { ...state, pending: [], count: '', isLingering: false, effect: null }
  if (found && 'does' in found) {
    const count = state.count === '' ? {} : { count: Number(state.count) }
    return act(ready, found.does, { ...count, ...(found.key !== undefined && { key: found.key }) })
  }
  if (state.pending.length > 0) return key === 'Esc' ? ready : pressed(ready, key)
  return found ? { ...ready, notice: { say: 'elsewhere', what: found.elsewhere.name } } : ready
}

/** The bare article goes down and up; anything else leads back. */
function unplain(state: State, key: string): State {
  const found = meaning(state.settings.keys, [key], 'article')
  const name = found && 'does' in found ? found.does : undefined
  const isMove =
    name && ['down', 'up', 'halfPageDown', 'halfPageUp', 'pageDown', 'pageUp', 'last'].includes(name)
  if (isMove) return act(state, name, {})
  return { ...state, isPlain: false, effect: { do: 'mouse', isOn: state.settings.mouse } }
}

/** The help is gone through, searched, and left by any other key. */
function inHelp(state: State, help: NonNullable<State['help']>, key: string): State {
  const by = {
    j: 1,
    Down: 1,
    k: -1,
    Up: -1,
    Space: 10,
    PageDown: 10,
    PageUp: -10,
    'Ctrl-d': 10,
    'Ctrl-u': -10,
  }[key]
  if (by !== undefined) return { ...state, help: { ...help, top: Math.max(0, help.top + by) } }
  return key === '/' ? opened(state, 'help') : { ...state, help: null }
}

/** Who moves a bar wants to see what it stands on, no longer the article that was gone to. */
function withoutVisit(before: State, now: State): State {
  const isMoved =
    now.cursor !== before.cursor ||
    now.search?.bar !== before.search?.bar ||
    now.search?.line !== before.search?.line
  return isMoved ? { ...now, visited: null, page: null, source: null, fix: null } : now
}

/** An article is read once its pane has the keys. */
function asRead(state: State): State {
  const id = state.shown?.article.id
  if (id === undefined || state.focus !== 'article' || state.read.has(id)) return state
  return { ...state, read: new Set(state.read).add(id) }
}

/** The bar goes to the article that was left the last time, once the list holds it. */
function sought(state: State): State {
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
function withIssues(state: State, issues: IssueLine[]): State {
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

/** Another article: from its beginning, from what a search found in it, or where it was gone to. */
function withShown(state: State, shown: ShownArticle): State {
  if (state.shown?.article.id === shown.article.id && state.arriving?.article !== shown.article.id)
    return { ...state, shown }
  const isSame = (entity: number) => (state.entitiesOf === 'list' ? entity : 0)
  const next: State = {
    ...state,
    ...{ shown, place: START, point: START, column: 0, selection: null, within: '' },
    entity: isSame(state.entity),
  }
  if (state.arriving?.article === shown.article.id) {
    return pointed({ ...next, arriving: null }, placeOf(shown.article, state.arriving))
  }
  const [hit] = state.search ? placesOf(marksOfHits(next)) : []
  return hit ? { ...inView(next), point: hit } : next
}
