import type { ShownArticle } from '../desk/desk.ts'
import { placeOf } from './acts/going.ts'
import { inView } from './acts/moving.ts'
import { filtered, sought } from './listed.ts'
import { marksOfHits, placesOf } from './marks.ts'
import { pointed } from './point.ts'
import { START, type State } from './state.ts'

/** Another article: from its beginning, from what a search found in it, or where it was gone to. */
export function withShown(state: State, shown: ShownArticle): State {
  if (state.shown?.article.id === shown.article.id && state.arriving?.article !== shown.article.id)
    return { ...state, shown }
  const isSame = (entity: number) => (state.entitiesOf === 'list' ? entity : 0)
  const next: State = {
    ...state,
    ...{ shown, place: START, point: START, column: 0, selection: null, within: '' },
    entity: isSame(state.entity),
  }
  if (state.arriving?.article === shown.article.id) {
    return pointed(followed({ ...next, arriving: null }), placeOf(shown.article, state.arriving))
  }
  return atFirstHit(next)
}

/** What a search found in the article is on the screen, and the point on the first of it. */
export function atFirstHit(state: State): State {
  const [hit] = state.search ? placesOf(marksOfHits(state)) : []
  return hit ? { ...inView(state), point: hit } : state
}

/** The list opens the issue of an article that was gone to, and its bar goes there. */
function followed(state: State): State {
  const { shown, search } = state
  if (!shown || search || state.visited !== shown.article.id) return state
  const folded = new Set(state.folded)
  folded.delete(shown.date?.slice(0, 7) ?? '')
  const whole = filtered(state, '')
  const opened = new Set(whole.opened).add(shown.issue)
  return sought({
    ...whole,
    folded,
    opened,
    seeking: { issue: shown.issue, article: shown.article.id },
  })
}

/** An article is read once its pane has the keys. */
export function asRead(state: State): State {
  const id = state.shown?.article.id
  if (id === undefined || state.focus !== 'article' || state.read.has(id)) return state
  return { ...state, read: new Set(state.read).add(id) }
}
