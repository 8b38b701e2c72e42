import type { Goal } from '../search/places/goal.ts'
import type { Config } from '../settings/config.ts'
import type { Remembered } from '../settings/memory.ts'
import type { Timed } from '../settings/timed.ts'
import type { Ground } from '../text/ground.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import { pageOf } from './acts/names.ts'
import { actionsWith } from './key-map.ts'
import { beginSearch } from './prompts/search.ts'
import { found } from './remember.ts'
import { saying } from './state/change.ts'
import { initialState } from './state/initial.ts'
import { START } from './state/place.ts'
import type { Settings, Size, State } from './state/state.ts'

/** What the explorer begins with. */
export interface Beginning extends Pick<Settings, 'isPicking' | 'format' | 'isRestricted' | 'messages'> {
  /** What the person asked for, beside the settings. */
  ambiguous: Config['ambiguous'] | undefined
  query: string
  config: Config
  /** One line for the bottom of the screen, where the settings have a mistake. */
  warning: string | undefined
  size: Size
  width: AmbiguousWidth
  ground: Ground | null
  /** Where it is to open, whatever was remembered. */
  goal: Goal | undefined
  remembered: Remembered
  history: readonly Timed<string>[]
}

/** The state as it was left the last time, with the settings of the person, searching where that was asked for. */
export function beginningState(given: Beginning): State {
  const { config, query, messages, isPicking, isRestricted, format, warning } = given
  const { measure, hang, mouse, panes, names } = config
  const empty = initialState(given.size, given.width, {
    ...{ messages, keys: actionsWith(config.keys), measure, hang, mouse, paintsNames: names },
    ...{ marksUnsure: false, headlineRows: panes.headline ?? 1, isOnePane: panes.one ?? false },
    ...{ list: panes.list ?? null, entities: panes.entities ?? null, isRestricted, isPicking, format },
  })
  const left = arrived(empty, given)
  const begun: State = { ...left, history: given.history.map(({ value }) => value) }
  const here: State = { ...begun, ground: given.ground }
  const there: State = query === '' ? here : { ...beginSearch(here, query), prompt: null }
  return warning === undefined ? there : saying(there, 'settings', warning)
}

/** Where a goal leads, else where the person was; a search begins where nobody was. */
function arrived(empty: State, { goal, remembered, query }: Beginning): State {
  if (goal?.at === 'name') return pageOf(found(empty, remembered, true), goal.entity)
  if (goal?.at !== 'article') return found(empty, remembered, query === '')
  const { found: article, paragraph } = goal
  const place = { issue: article.issue, article: article.article.id, ...START, search: null }
  const there = found(empty, { ...remembered, place }, true)
  if (paragraph === undefined) return there
  const arriving = { article: article.article.id, block: paragraph - 1, offset: 0, isBody: true }
  return { ...there, focus: 'article', arriving }
}
