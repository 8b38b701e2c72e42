import { articleUnderBar } from '../list.ts'
import { clamp } from '../point.ts'
import { opening, saying, withView } from '../state/change.ts'
import { START } from '../state/place.ts'
import type { State } from '../state/state.ts'
import type { CheckView } from '../state/view.ts'
import { returned, toArticle } from '../studies/leading.ts'
import { differencesOf, differenceUnderBar } from './differences.ts'

/** Opens the draft in a file against the archive. */
export function checkDraft(state: State, path: string): State {
  if (state.settings.isRestricted) return saying(state, 'restricted')
  return opening(state, { is: 'check', path, found: null, file: 'asRead', bar: 0, top: 0 })
}

/** Without a name, the draft whose list is open: it may have been changed in an editor beside. */
export const checkAgain = (state: State): State =>
  state.view.is === 'check' ? withView(state, state.view, { found: null }) : saying(state, 'noDraft')

/** What differs; the bar stays where it was, as far as there is so much. */
export const withDifferences = (
  state: State,
  view: CheckView,
  found: NonNullable<CheckView['found']>,
): State => {
  const last = 'differences' in found ? found.differences.length - 1 : 0
  return withView(state, view, { found, file: 'asRead', bar: clamp(view.bar, 0, Math.max(0, last)) })
}

/** Enter: the article that says otherwise, at its paragraph; Esc comes back to the list. */
export function alongDifference(state: State, view: CheckView): State {
  const [evidence] = differenceUnderBar(view)?.evidence ?? []
  if (!evidence) return state
  const { article, block } = evidence
  return toArticle(
    state,
    view,
    block === null ? { article, ...START } : { article, block, offset: 0, isBody: true },
  )
}

/** n and N: the next difference, in the list or in the article to which one led; undefined where neither is open. */
export function toDifference(state: State, by: number): State | undefined {
  const { view, returning, reading } = state
  if (view.is === 'check')
    return steppedTo(state, view, by, (next) => withView(state, view, { bar: next.bar }))
  if (returning?.view.is !== 'check' || reading.within !== '' || !('article' in returning.to))
    return undefined
  if (view.is !== 'article' || articleUnderBar(state) !== returning.to.article) return undefined
  // The corpus has changed: where the list leads is found out anew, once it is come back to.
  if (state.corpus.stale.has('check')) return returned(state)
  return steppedTo(state, returning.view, by, (next) =>
    alongDifference({ ...state, returning: returning.before }, next),
  )
}

function steppedTo(state: State, view: CheckView, by: number, go: (next: CheckView) => State): State {
  const last = differencesOf(view).length - 1
  const bar = clamp(view.bar + by, 0, Math.max(0, last))
  if (bar === view.bar) return saying(state, by > 0 ? 'lastHit' : 'firstHit')
  return saying(go({ ...view, bar }), 'difference', `${bar + 1}/${last + 1}`)
}

/** What is copied of a difference: the sentence of the archive, with its citation where that is wanted. */
export function copiedFrom(view: CheckView, isCited: boolean): string {
  const [evidence] = differenceUnderBar(view)?.evidence ?? []
  if (!evidence) return ''
  return isCited ? `${evidence.sentence}（${evidence.citation}）` : evidence.sentence
}
