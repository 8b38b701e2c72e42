import type { Context } from './actions.ts'
import type { State } from './state.ts'

/** What the keys go to. */
export function contextOf({ focus, selection, source, page, fix }: State): Context {
  if (focus !== 'article') return focus
  if (fix) return 'fix'
  if (source) return 'source'
  if (page) return 'page'
  return selection ? 'visual' : 'article'
}
