import { articleUnderBar } from '../list.ts'
import { clamp } from '../point.ts'
import { saying, withView } from '../state/change.ts'
import { START } from '../state/place.ts'
import type { State } from '../state/state.ts'
import { returned, toArticle } from '../studies/leading.ts'
import { countOf, isSourced, type SourcedView, sourceUnderBar } from './sourced.ts'

/** Enter: the article, at the paragraph of the row; Esc comes back to the list. */
export function alongSource(state: State, view: SourcedView): State {
  const source = sourceUnderBar(view)
  if (!source) return state
  const { article, headline, at } = source
  const known = { article, ...(headline !== undefined && { headline }) }
  return toArticle(state, view, at === null ? { ...known, ...START } : { ...known, ...at, isBody: true })
}

/** n and N: the next row, in the list or in the article to which one led; undefined where neither is open. */
export function toNextSource(state: State, by: number): State | undefined {
  const { view, returning, reading } = state
  if (isSourced(view)) return steppedTo(state, view, by, (next) => withView(state, view, { bar: next.bar }))
  if (!returning || !isSourced(returning.view) || reading.within !== '' || !('article' in returning.to))
    return undefined
  if (view.is !== 'article' || articleUnderBar(state) !== returning.to.article) return undefined
  if (state.corpus.stale.has(returning.view.is)) return throughList(state, by)
  return steppedTo(state, returning.view, by, (next) =>
    alongSource({ ...state, returning: returning.before }, next),
  )
}

/** The corpus has changed: where the list leads is found out anew once it is come back to, and then gone on from there. */
function throughList(state: State, by: number): State | undefined {
  const back = returned(state)
  const step = { name: by > 0 ? ('nextHit' as const) : ('previousHit' as const), count: Math.abs(by) }
  return (
    back && {
      ...back,
      waiting: [
        { type: 'act', ...step },
        { type: 'act', name: 'enter' },
      ],
    }
  )
}

function steppedTo(state: State, view: SourcedView, by: number, go: (next: SourcedView) => State): State {
  const last = countOf(view) - 1
  const bar = clamp(view.bar + by, 0, Math.max(0, last))
  if (bar === view.bar) return saying(state, by > 0 ? 'lastHit' : 'firstHit')
  const say = view.is === 'check' ? 'difference' : 'figure'
  return saying(go({ ...view, bar }), say, `${bar + 1}/${last + 1}`)
}
