import type { ArticleLine, EntityPage, FoundLines, IssueLine, ShownArticle } from '../desk/desk.ts'
import type { Progress } from '../ingest/read-corpus.ts'
import type { ActionName } from '../messages/zh.ts'
import type { EntityKind } from '../model/entity.ts'
import type { Input } from '../terminal/decode.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import { lineAt, setArticle } from './article-lines.ts'
import { orderedEntities } from './entity-rows.ts'
import { meaning, plainKey } from './keys.ts'
import { layoutOf } from './layout.ts'
import { articleUnderBar, entriesOf } from './list.ts'
import { firstPlace, marksOf } from './marks.ts'
import { beginSearch, endSearch, typedInSearch } from './search-line.ts'
import { type Pane, type Search, type Size, START, type State } from './state.ts'

/** What happens to the explorer. */
export type Event =
  | { type: 'input'; input: Input }
  | { type: 'ambiguous'; ambiguous: AmbiguousWidth }
  | { type: 'size'; size: Size }
  | { type: 'issues'; issues: IssueLine[] }
  | { type: 'articles'; issue: string; articles: ArticleLine[] }
  | { type: 'shown'; shown: ShownArticle }
  | { type: 'found'; found: FoundLines }
  | { type: 'mistake'; line: string; mistake: NonNullable<Search['mistake']> }
  | { type: 'page'; kind: EntityKind; key: string; found: EntityPage }
  | { type: 'progress'; progress: Progress | null }

/** The one place where the state changes. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'size':
      return { ...state, size: event.size }
    case 'issues':
      return withIssues(state, event.issues)
    case 'articles':
      return { ...state, articles: new Map(state.articles).set(event.issue, event.articles) }
    case 'shown':
      return withShown(state, event.shown)
    case 'found':
      return state.search?.line === event.found.line
        ? { ...state, search: { ...state.search, found: event.found, mistake: null } }
        : state
    case 'mistake':
      return state.search?.line === event.line
        ? { ...state, search: { ...state.search, found: null, mistake: event.mistake } }
        : state
    case 'page':
      return state.page?.kind === event.kind && state.page.key === event.key
        ? { ...state, page: { ...state.page, found: event.found } }
        : state
    case 'progress':
      return { ...state, progress: event.progress }
    case 'ambiguous':
      return { ...state, ambiguous: event.ambiguous }
    case 'input':
      return withoutVisit(state, taken(state, event.input))
  }
}

/** What came from the terminal: a key, or a text that goes where text is typed. */
function taken(state: State, input: Input): State {
  const { search } = state
  if (input.type === 'paste')
    return search?.isTyping ? typedInSearch(state, search, input.text.replace(/\s+/g, ' ')) : state
  if (input.type !== 'key') return state
  return search?.isTyping ? typedInSearch(state, search, input.key) : pressed(state, plainKey(input.key))
}

/** Who moves a bar wants to see what it stands on, no longer the article that was gone to. */
function withoutVisit(before: State, now: State): State {
  const isMoved =
    now.cursor !== before.cursor ||
    now.search?.bar !== before.search?.bar ||
    now.search?.line !== before.search?.line
  return isMoved ? { ...now, visited: null, page: null } : now
}

/** At first the newest issue stands open, the bar on its first article; later the bar stays on what it was on. */
function withIssues(state: State, issues: IssueLine[]): State {
  const under = entriesOf(state)[state.cursor]
  if (!under) {
    const newest = issues[0]
    return { ...state, issues, opened: new Set(newest ? [newest.id] : []), cursor: newest ? 1 : 0 }
  }
  // What was opened may have more articles now, or fewer: they are asked for again.
  const next = { ...state, issues, articles: new Map<string, ArticleLine[]>() }
  for (const [id, articles] of state.articles) {
    if (issues.find((issue) => issue.id === id)?.count === articles.length) next.articles.set(id, articles)
  }
  // What is still on its way has no name: it is told by how far it stands below its issue.
  const within = state.cursor - entriesOf(state).findIndex(({ issue }) => issue.id === under.issue.id)
  const entries = entriesOf(next)
  const head = entries.findIndex(({ issue }) => issue.id === under.issue.id)
  const same = under.article ? entries.findIndex(({ article }) => article?.id === under.article!.id) : -1
  return { ...next, cursor: same >= 0 ? same : clamp(head + within, 0, Math.max(0, entries.length - 1)) }
}

/** Another article: from its beginning, or from what a search found in it. The same one again keeps its place. */
function withShown(state: State, shown: ShownArticle): State {
  if (state.shown?.article.id === shown.article.id) return { ...state, shown }
  const next = { ...state, shown, place: START, entity: 0 }
  return state.search ? broughtIntoView(next) : next
}

/** Scrolls so that the first mark is on the screen, with some of the text before it. */
function broughtIntoView(state: State): State {
  const place = firstPlace(marksOf(state))
  const layout = layoutOf(state)
  if (!place || !state.shown || layout.article === 0) return state
  const lines = setArticle(state.shown, layout.article, state.ambiguous)
  const line = lineAt(lines, place)
  const top = lineAt(lines, state.place)
  if (line >= top && line < top + layout.rows) return state
  const wanted = clamp(line - Math.floor(layout.rows / 3), 0, Math.max(0, lines.length - layout.rows))
  return { ...state, place: lines[wanted]?.place ?? START }
}

function pressed(state: State, key: string): State {
  if (state.help) return { ...state, help: false }
  if (state.pending === '' && (/^[1-9]$/.test(key) || (key === '0' && state.count !== ''))) {
    return { ...state, count: (state.count + key).slice(0, 6) }
  }
  const keys = state.pending + key
  const found = meaning(keys)
  if (found === 'unfinished') return { ...state, pending: keys }
  const ready = { ...state, pending: '', count: '', copy: null }
  if (found) return act(ready, found, state.count === '' ? undefined : Number(state.count))
  return state.pending === '' ? ready : pressed(ready, key)
}

function act(state: State, action: ActionName, count: number | undefined): State {
  const times = count ?? 1
  const page = layoutOf(state).rows
  switch (action) {
    case 'down':
      return moved(state, times)
    case 'up':
      return moved(state, -times)
    case 'halfPageDown':
      return moved(state, times * Math.floor(page / 2))
    case 'halfPageUp':
      return moved(state, -times * Math.floor(page / 2))
    case 'pageDown':
      return moved(state, times * (page - 1))
    case 'pageUp':
      return moved(state, -times * (page - 1))
    case 'first':
      return moved(state, Number.NEGATIVE_INFINITY, count)
    case 'last':
      return moved(state, Number.POSITIVE_INFINITY, count)
    case 'enter':
      return entered(state)
    case 'leave':
      return left(state)
    case 'toLeft':
      return toPane(state, -1)
    case 'toRight':
      return toPane(state, 1)
    case 'nextPane':
      return toPane(state, 1, true)
    case 'previousPane':
      return toPane(state, -1, true)
    case 'nextArticle':
      return toNeighbour(state, 1)
    case 'previousArticle':
      return toNeighbour(state, -1)
    case 'search':
      return beginSearch(state)
    case 'nextHit':
      return toHit(state, times)
    case 'previousHit':
      return toHit(state, -times)
    case 'copy':
    case 'copyWithCitation':
      return { ...state, copy: { withCitation: action === 'copyWithCitation' } }
    case 'help':
      return { ...state, help: true }
    case 'quit':
      return state.search ? endSearch(state) : { ...state, done: true }
    case 'leaveProgram':
      return { ...state, done: true }
  }
}

/** Moves the bar of a list, or the article under the eyes; `line`, where given, counts from 1 and is gone to. */
function moved(state: State, by: number, line?: number): State {
  const barAt = (bar: number, count: number) =>
    clamp(line === undefined ? bar + by : line - 1, 0, Math.max(0, count - 1))
  if (state.focus === 'entities') {
    const entity = barAt(state.entity, state.shown?.entities.length ?? 0)
    return broughtIntoView({ ...state, entity })
  }
  if (state.focus === 'article' && state.page?.found) {
    const bar = barAt(state.page.bar, leadsOf(state.page.found).length)
    return { ...state, page: { ...state.page, bar } }
  }
  if (state.focus === 'list') {
    const { search } = state
    if (search)
      return { ...state, search: { ...search, bar: barAt(search.bar, search.found?.hits.length ?? 0) } }
    return { ...state, cursor: barAt(state.cursor, entriesOf(state).length) }
  }
  if (!state.shown) return state
  const layout = layoutOf(state)
  const lines = setArticle(state.shown, layout.article, state.ambiguous)
  const top = line === undefined ? lineAt(lines, state.place) + by : line - 1
  const last = Math.max(0, lines.length - layout.rows)
  return { ...state, place: lines[clamp(top, 0, last)]?.place ?? START }
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** An article is shown, or on its way: keys typed ahead of it count. */
const mayRead = (state: State) => state.shown !== null || articleUnderBar(state) !== undefined

const PANES: Pane[] = ['list', 'article', 'entities']

/** To the pane beside; `isRound` goes on from the last to the first. */
function toPane(state: State, step: 1 | -1, isRound = false): State {
  const panes = mayRead(state) ? PANES : PANES.slice(0, 1)
  const at = panes.indexOf(state.focus) + step
  const focus = panes[isRound ? (at + panes.length) % panes.length : clamp(at, 0, panes.length - 1)]!
  return focus === 'entities' && state.shown?.entities.length === 0 ? state : withFocus(state, focus)
}

const withFocus = (state: State, focus: Pane): State =>
  focus === 'entities' ? broughtIntoView({ ...state, focus }) : { ...state, focus }

/** Esc: out of a page, out of a pane, then out of a search. */
function left(state: State): State {
  if (state.page) return { ...state, page: null, focus: 'entities' }
  if (state.visited !== null) return { ...state, visited: null, focus: 'list' }
  if (state.focus !== 'list') return { ...state, focus: 'list' }
  return endSearch(state)
}

/** Enter opens and closes an issue, goes into an article, opens the page of an entity, and leads from it to articles. */
function entered(state: State): State {
  if (state.focus === 'entities') {
    const entity = orderedEntities(state.shown?.entities ?? [])[state.entity]
    if (!entity) return state
    const { kind, key, name } = entity
    return { ...state, focus: 'article', page: { kind, key, name, found: null, bar: 0 } }
  }
  if (state.focus === 'article') {
    const visited = state.page?.found ? leadsOf(state.page.found)[state.page.bar] : undefined
    return visited === undefined ? state : { ...state, page: null, visited }
  }
  if (state.search) return articleUnderBar(state) ? { ...state, focus: 'article' } : state
  const entry = entriesOf(state)[state.cursor]
  if (!entry || entry.isComing) return state
  if (entry.article) return { ...state, focus: 'article' }
  const opened = new Set(state.opened)
  if (!opened.delete(entry.issue.id)) opened.add(entry.issue.id)
  return { ...state, opened }
}

/** The articles that the lines of a page lead to, in their order: those of its offices and values, then the newest. */
const leadsOf = ({ cards, values }: EntityPage): string[] =>
  [
    ...cards.flatMap(({ offices, newest }) => [
      ...offices.map(({ article }) => article),
      ...newest.map(({ id }) => id),
    ]),
    ...values.map(({ article }) => article),
  ].filter(Boolean)

/** To another result of the search, or the next article of the list where there is none. */
function toHit(state: State, by: number): State {
  const { search } = state
  if (!search?.found) return state
  const bar = clamp(search.bar + by, 0, Math.max(0, search.found.hits.length - 1))
  return { ...state, search: { ...search, bar } }
}

/** The article before or after in the list, its issue opened where it is closed. */
function toNeighbour(state: State, step: 1 | -1): State {
  if (state.search) return toHit(state, step)
  const entries = entriesOf(state)
  for (let index = state.cursor + step; index >= 0 && index < entries.length; index += step) {
    const { article, issue, isComing } = entries[index]!
    if (article || isComing) return { ...state, cursor: index }
    if (state.opened.has(issue.id)) continue
    const opened = new Set(state.opened).add(issue.id)
    return { ...state, opened, cursor: step === 1 ? index + 1 : index + issue.count }
  }
  return state
}
