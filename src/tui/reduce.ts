import type { ActionName } from '../messages/zh.ts'
import type { Article } from '../model/article.ts'
import type { IssueLine } from '../store/corpus.ts'
import { lineAt, setArticle } from './article-lines.ts'
import { meaning, plainKey } from './keys.ts'
import { layoutOf } from './layout.ts'
import { articleUnderBar, entriesOf } from './list.ts'
import { type Size, START, type State } from './state.ts'

/** What happens to the explorer. */
export type Event =
  | { type: 'key'; key: string }
  | { type: 'size'; size: Size }
  | { type: 'issues'; issues: IssueLine[] }
  | { type: 'article'; article: Article }

/** The one place where the state changes. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'size':
      return { ...state, size: event.size }
    case 'issues':
      return withIssues(state, event.issues)
    case 'article':
      return { ...state, article: event.article, place: START }
    case 'key':
      return pressed(state, plainKey(event.key))
  }
}

/** The newest issue stands open, the bar on its first article. */
function withIssues(state: State, issues: IssueLine[]): State {
  const newest = issues[0]
  return { ...state, issues, opened: new Set(newest ? [newest.id] : []), cursor: newest ? 1 : 0 }
}

function pressed(state: State, key: string): State {
  if (state.help) return { ...state, help: false }
  if (state.pending === '' && (/^[1-9]$/.test(key) || (key === '0' && state.count !== ''))) {
    return { ...state, count: (state.count + key).slice(0, 6) }
  }
  const keys = state.pending + key
  const found = meaning(keys)
  if (found === 'unfinished') return { ...state, pending: keys }
  const ready = { ...state, pending: '', count: '' }
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
    case 'toList':
      return { ...state, focus: 'list' }
    case 'toArticle':
      return mayRead(state) ? { ...state, focus: 'article' } : state
    case 'switchPane':
      return { ...state, focus: state.focus === 'list' && mayRead(state) ? 'article' : 'list' }
    case 'nextArticle':
      return toNeighbour(state, 1)
    case 'previousArticle':
      return toNeighbour(state, -1)
    case 'help':
      return { ...state, help: true }
    case 'quit':
      return { ...state, done: true }
  }
}

/** Moves the bar, or the article under the eyes; `line`, where given, counts from 1 and is gone to. */
function moved(state: State, by: number, line?: number): State {
  if (state.focus === 'list') {
    const last = Math.max(0, entriesOf(state).length - 1)
    return { ...state, cursor: clamp(line === undefined ? state.cursor + by : line - 1, 0, last) }
  }
  if (!state.article) return state
  const layout = layoutOf(state)
  const lines = setArticle(state.article, layout.article, state.ambiguous)
  const top = line === undefined ? lineAt(lines, state.place) + by : line - 1
  const last = Math.max(0, lines.length - layout.rows)
  return { ...state, place: lines[clamp(top, 0, last)]?.place ?? START }
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** An article is shown, or on its way: keys typed ahead of it count. */
const mayRead = (state: State) => state.article !== null || articleUnderBar(state) !== undefined

/** Enter opens and closes an issue, and goes into an article. */
function entered(state: State): State {
  const entry = entriesOf(state)[state.cursor]
  if (!entry || state.focus === 'article') return state
  if (entry.article) return { ...state, focus: 'article' }
  const opened = new Set(state.opened)
  if (!opened.delete(entry.issue.id)) opened.add(entry.issue.id)
  return { ...state, opened }
}

/** The article before or after in the list, its issue opened where it is closed. */
function toNeighbour(state: State, step: 1 | -1): State {
  const entries = entriesOf(state)
  for (let index = state.cursor + step; index >= 0 && index < entries.length; index += step) {
    const { article, issue } = entries[index]!
    if (article) return { ...state, cursor: index }
    if (state.opened.has(issue.id)) continue
    const opened = new Set(state.opened).add(issue.id)
    return { ...state, opened, cursor: step === 1 ? index + 1 : index + issue.articles.length }
  }
  return state
}
