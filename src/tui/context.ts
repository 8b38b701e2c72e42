import type { Context } from './actions.ts'
import type { State } from './state/state.ts'
import { takesScreen } from './state/view.ts'

/** What the keys go to. */
export function contextOf({ focus, reading, view }: Pick<State, 'focus' | 'reading' | 'view'>): Context {
  if (takesScreen(view)) return view.is
  if (focus !== 'article') return focus
  if (view.is !== 'article') return view.is
  return reading.selection ? 'visual' : 'article'
}
