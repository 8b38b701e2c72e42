import { leadOf } from '../article-lines.ts'
import { isAwaited } from '../awaited.ts'
import { listedEntities } from '../entity-rows.ts'
import { articleUnderBar, entriesOf } from '../list.ts'
import { filtered } from '../listed.ts'
import { marksOfMentions } from '../marks.ts'
import { leadsOf } from '../page-leads.ts'
import { clamp, wordAt } from '../point.ts'
import { endSearch } from '../prompts.ts'
import { type Page, type Pane, START, type State } from '../state.ts'
import { copied } from './copying.ts'
import { chosenFix } from './fixing.ts'
import { goTo } from './going.ts'
import { inView } from './moving.ts'

const PANES: Pane[] = ['list', 'article', 'entities']
/** An issue has no text of its own; whom it speaks of stands beside it. */
const panesFor = (state: State) =>
  articleUnderBar(state) === undefined ? PANES.filter((pane) => pane !== 'article') : PANES

/** To the pane beside; `isRound` goes on from the last to the first. */
export function toPane(state: State, step: 1 | -1, isRound = false): State {
  const panes = panesFor(state)
  const at = panes.indexOf(state.focus) + step
  const focus = panes[isRound ? (at + panes.length) % panes.length : clamp(at, 0, panes.length - 1)]!
  if (focus !== 'entities') return { ...state, focus, selection: null }
  // Round the end from the list, its pane is that of all that the list stands for.
  const entitiesOf = state.focus === 'list' ? 'list' : 'article'
  const next: State = { ...state, focus, entitiesOf, selection: null }
  const count = listedEntities(next).length
  // What is still on its way is not empty: keys typed ahead of it wait for it.
  if (count === 0 && isAwaited(next, 'down')) return next
  if (count === 0 && isRound) return toPane({ ...state, focus: 'entities' }, step, true)
  if (count === 0) return { ...state, notice: { say: 'noEntities' } }
  return inView({ ...next, entity: clamp(state.entity, 0, count - 1) })
}

/** Esc: out of what stands over the article, out of the pane, then out of the filter and the search. */
export function left(state: State): State {
  if (state.selection) return { ...state, selection: null }
  if (state.fix) return { ...state, fix: null }
  if (state.source) return { ...state, source: null }
  if (state.page) return { ...state, page: null, focus: state.page.from }
  if (state.visited !== null) return { ...state, visited: null, focus: 'list' }
  if (state.focus !== 'list') return { ...state, focus: 'list', within: '' }
  if (state.filter !== '') return filtered(state, '')
  return endSearch(state)
}

const pageOf = (state: State, page: Pick<Page, 'kind' | 'key' | 'name'>): State => ({
  ...state,
  ...{
    focus: 'article',
    source: null,
    selection: null,
    page: { ...page, found: null, bar: 0, from: state.focus },
  },
})

/** Enter opens and closes what the list shows, goes into an article, opens pages and follows what leads on. */
export function entered(state: State): State {
  if (state.fix) return chosenFix(state, state.fix)
  if (state.selection) return copied(state, false)
  if (
    state.settings.isPicking &&
    state.focus !== 'article' &&
    (state.focus === 'entities' || articleUnderBar(state))
  )
    return copied(state, state.focus === 'list')
  if (state.focus === 'entities') return card(state)
  if (state.focus === 'article') return state.page ? alongPage(state) : alongText(state)
  if (state.search) return articleUnderBar(state) ? { ...state, focus: 'article' } : state
  const entry = entriesOf(state)[state.cursor]
  if (!entry) return state
  if ('month' in entry) return { ...state, folded: toggled(state.folded, entry.month) }
  if (entry.isComing) return state
  return entry.article
    ? { ...state, focus: 'article' }
    : { ...state, opened: toggled(state.opened, entry.issue.id) }
}

function toggled(of: ReadonlySet<string>, one: string): Set<string> {
  const next = new Set(of)
  if (!next.delete(one)) next.add(one)
  return next
}

function alongPage(state: State): State {
  const lead = state.page?.found ? leadsOf(state.page.found)[state.page.bar] : undefined
  if (!lead) return state
  const { article, at } = lead
  return goTo(state, at ? { article, ...at, isBody: true } : { article, ...START })
}

function alongText(state: State): State {
  const { shown, point, settings } = state
  if (!shown) return state
  const lead = leadOf(shown, point.block)
  if (lead) return goTo(state, { article: lead, ...START })
  if (!nameAt(state)) return { ...state, notice: { say: 'noName' } }
  return settings.isPicking ? copied(state, false) : card(state)
}

/** The name that the point stands in. */
const nameAt = (state: State) =>
  marksOfMentions(state).find(
    ({ part, from, to }) =>
      part === state.point.block && from <= state.point.offset && state.point.offset < to,
  )?.entity

/** The page of the entity under the bar, of the name at the point, or of whatever the word there means. */
export function card(state: State): State {
  if (state.focus === 'entities') {
    const entity = listedEntities(state)[state.entity]
    return entity ? pageOf(state, entity) : state
  }
  const name = state.selection ? undefined : nameAt(state)
  if (name) return pageOf(state, name)
  const { text } = wordAt(state, state.point)
  return text.trim() === '' ? state : cardOfName(state, text)
}

export const cardOfName = (state: State, name: string): State =>
  pageOf(state, { kind: null, key: name, name })
