import type { Doubtful, Doubts } from '../../desk/told.ts'
import { beginFix, ofName, ofWhole } from '../acts/fix-begun.ts'
import { placeOf } from '../acts/going.ts'
import { issueUnderBar } from '../list.ts'
import { clamp, pointed } from '../point.ts'
import { closed, opening, saying, withView } from '../state/change.ts'
import { beforeIn } from '../state/gone-back.ts'
import { START } from '../state/place.ts'
import type { State } from '../state/state.ts'
import type { DoubtsView } from '../state/view.ts'

/** Opens what is doubtful, from the issue under the bar on. */
export function openedDoubts(state: State): State {
  const { search } = state
  const since = search ? search.found?.hits[search.bar]?.issue : issueUnderBar(state)?.issue.id
  return opening(state, {
    is: 'doubts',
    before: beforeIn(state),
    since: since ?? null,
    found: null,
    bar: 0,
    top: 0,
  })
}

export const doubtsOf = ({ found }: DoubtsView): Doubtful[] => found?.doubts ?? []

/** What is doubtful has come, or again after something was put right: the bar stays on what it was on, or where it was. */
export function withDoubts(state: State, found: Doubts): State {
  const { view } = state
  if (view.is !== 'doubts') return state
  if (found.doubts.length === 0) return saying(closed(state, view), 'noDoubts')
  const before = doubtsOf(view)[view.bar]
  const same = before ? found.doubts.findIndex((own) => identityOf(own) === identityOf(before)) : -1
  return toDoubt(state, { ...view, found }, same < 0 ? view.bar : same)
}

const identityOf = (doubt: Doubtful): string =>
  JSON.stringify([doubt.article, doubt.of, ...(doubt.of === 'name' ? [doubt.kind, doubt.key] : [])])

/** The bar goes to one of them, and its article is shown where it stands. */
export function toDoubt(state: State, view: DoubtsView, wanted: number): State {
  const bar = clamp(wanted, 0, Math.max(0, doubtsOf(view).length - 1))
  const doubt = doubtsOf(view)[bar]
  if (!doubt) return state
  const { article } = doubt
  const to = doubt.of === 'name' && doubt.at ? { article, ...doubt.at, isBody: true } : { article, ...START }
  const next: State = { ...withView(state, view, { bar }), visited: article }
  if (state.shown?.article.id !== article) return { ...next, arriving: to }
  return pointed({ ...next, arriving: null }, placeOf(state.shown.article, to))
}

/** Enter: what is under the bar is put right. */
export function mending(state: State, view: DoubtsView): State {
  const doubt = doubtsOf(view)[view.bar]
  if (!doubt || state.shown?.article.id !== doubt.article) return state
  if (state.settings.isRestricted) return saying(state, 'restricted')
  if (doubt.of === 'article') return ofWhole(state)
  const entity = state.shown.entities.find(({ kind, key }) => kind === doubt.kind && key === doubt.key)
  return entity ? ofName(state, entity) : beginFix(state)
}
