import type { FixWish } from '../../desk/desk.ts'
import { blockAtPoint } from '../marks.ts'
import { opened } from '../prompts/change.ts'
import { closed, doing, opening, withView } from '../state/change.ts'
import type { State } from '../state/state.ts'
import type { FixView } from '../state/view.ts'

/** What can be put right, in the order of the choices; some need a text. */
export const FIXES: { operation: FixWish['operation']; needsText: boolean }[] = [
  { operation: 'split', needsText: false },
  { operation: 'join', needsText: false },
  { operation: 'head', needsText: true },
  { operation: 'byline', needsText: true },
  { operation: 'date', needsText: true },
  { operation: 'kind', needsText: true },
  { operation: 'drop', needsText: false },
]

/** The choices for the paragraph at the point. */
export function beginFix(state: State): State {
  const { shown, reading, view } = state
  if (!shown || view.is === 'fix') return state
  const block = blockAtPoint(shown.article, reading.point)
  return opening(state, { is: 'fix', article: shown.article.id, block, bar: 0, wish: null, outcome: null })
}

/** Enter chooses, and accepts what would become of the file. */
export function chosenFix(state: State, view: FixView): State {
  const { wish, outcome, article } = view
  if (wish && outcome && 'after' in outcome) return doing(closed(state, view), { do: 'fix', article, wish })
  if (wish) return closed(state, view)
  const { operation, needsText } = FIXES[view.bar]!
  if (needsText) return opened(state, 'fix', textFor(state, operation))
  return withWish(state, view, '')
}

/** The text that the choice needed has been typed. */
export const withWish = (state: State, view: FixView, value: string): State =>
  withView(state, view, {
    wish: { operation: FIXES[view.bar]!.operation, block: view.block, value },
    outcome: null,
  })

/** What stands there now, to be edited. */
function textFor({ shown }: State, operation: FixWish['operation']): string {
  const { article, date } = shown!
  if (operation === 'head') return article.headline
  if (operation === 'byline') return article.bylines.map(({ name, role }) => `${role} ${name}`).join(' ')
  return operation === 'date' ? (date ?? '') : article.kind
}
