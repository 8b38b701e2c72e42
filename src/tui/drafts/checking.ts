import { goTo } from '../acts/going.ts'
import { opening, saying } from '../state/change.ts'
import { START } from '../state/place.ts'
import type { State } from '../state/state.ts'
import type { CheckView } from '../state/view.ts'
import { differenceUnderBar } from './differences.ts'

/** Opens the draft in a file against the archive. */
export function checkDraft(state: State, path: string): State {
  if (state.settings.isRestricted) return saying(state, 'restricted')
  return opening(state, { is: 'check', path, found: null, bar: 0, top: 0 })
}

/** Enter: the article that says otherwise, at its paragraph. */
export function alongDifference(state: State, view: CheckView): State {
  const [evidence] = differenceUnderBar(view)?.evidence ?? []
  if (!evidence) return state
  const { article, block } = evidence
  return goTo(state, block === null ? { article, ...START } : { article, block, offset: 0, isBody: true })
}

/** What is copied of a difference: the sentence of the archive, with its citation where that is wanted. */
export function copiedFrom(view: CheckView, isCited: boolean): string {
  const [evidence] = differenceUnderBar(view)?.evidence ?? []
  if (!evidence) return ''
  return isCited ? `${evidence.sentence}（${evidence.citation}）` : evidence.sentence
}
