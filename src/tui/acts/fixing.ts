import type { FixWish } from '../../desk/desk.ts'
import { blockAtPoint } from '../marks.ts'
import { opened } from '../prompts.ts'
import type { Fix, State } from '../state.ts'

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
  const { shown, point } = state
  if (!shown) return state
  const block = blockAtPoint(shown.article, point)
  const fix: Fix = { article: shown.article.id, block, bar: 0, wish: null, outcome: null, isKept: false }
  return { ...state, focus: 'article', page: null, source: null, selection: null, fix }
}

/** Enter chooses, and accepts what would become of the file. */
export function chosenFix(state: State, fix: Fix): State {
  if (fix.wish) {
    const isShown = fix.outcome && 'after' in fix.outcome
    return isShown ? { ...state, fix: { ...fix, outcome: null, isKept: true } } : { ...state, fix: null }
  }
  const { operation, needsText } = FIXES[fix.bar]!
  if (needsText) return opened({ ...state, fix: { ...fix, wish: null } }, 'fix', textFor(state, operation))
  return withWish(state, fix, '')
}

/** The text that the choice needed has been typed. */
export const withWish = (state: State, fix: Fix, value: string): State => ({
  ...state,
  fix: { ...fix, wish: { operation: FIXES[fix.bar]!.operation, block: fix.block, value }, outcome: null },
})

/** What stands there now, to be edited. */
function textFor({ shown }: State, operation: FixWish['operation']): string {
  const { article, date } = shown!
  if (operation === 'head') return article.headline
  if (operation === 'byline') return article.bylines.map(({ name, role }) => `${role} ${name}`).join(' ')
  return operation === 'date' ? (date ?? '') : article.kind
}
