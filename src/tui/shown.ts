import type { ShownArticle } from '../desk/told.ts'
import { placeOf } from './acts/going.ts'
import { inView } from './acts/moving.ts'
import { articleUnderBar } from './list.ts'
import { followed } from './listed.ts'
import { marksOfHits, placesOf } from './marks.ts'
import { onSameName } from './names.ts'
import { pointed } from './point.ts'
import { sameBlock, sameReading } from './same-place.ts'
import { closed, saying, withReading } from './state/change.ts'
import { AT_START } from './state/initial.ts'
import type { State } from './state/state.ts'
import { whoseNames } from './whose-names.ts'

/** Another article: from its beginning, from what a search found in it, or where it was gone to. */
export function withShown(state: State, shown: ShownArticle): State {
  if (state.shown?.article.id === shown.article.id && state.arriving?.article !== shown.article.id)
    return readAnew(state, state.shown, shown)
  const next = begun({ ...state, shown })
  if (state.arriving?.article === shown.article.id) {
    return pointed(followed({ ...next, arriving: null }), placeOf(shown.article, state.arriving))
  }
  return atFirstHit(next)
}

const begun = (state: State): State => ({
  ...state,
  reading: AT_START,
  // Names summed over several articles are the same in all of them.
  ...(whoseNames(state).of === 'article' && { names: { ...state.names, bar: 0, top: 0 } }),
})

/** Whoever comes back to the article that is still shown, since no other has come meanwhile, comes upon it as upon any other. */
export function comeUpon(state: State): State {
  const { shown, reading } = state
  const meant = articleUnderBar(state)
  if (meant === undefined || !shown) return state
  const isOther = meant !== shown.article.id
  if (isOther === reading.isLeft) return state
  return isOther ? withReading(state, { isLeft: true }) : atFirstHit(begun(state))
}

/** The same article, which may be another now: what a person stands on stays under the point and under the bars. */
function readAnew(state: State, before: ShownArticle, shown: ShownArticle): State {
  const reading = sameReading(before, shown, state.reading)
  return onSameFix(onSameName(state, { ...state, shown, reading }), before, shown)
}

/** What was to be put right of a paragraph is dropped where there is none like it any more. */
function onSameFix(state: State, before: ShownArticle, shown: ShownArticle): State {
  const { view } = state
  if (view.is !== 'fix' || view.article !== shown.article.id || view.isWhole) return state
  const block = sameBlock(before.article, shown.article, view.block)
  if (block === view.block) return state
  return saying(closed(state, view), 'gone')
}

/** What a search found in the article is on the screen, and the point on the first of it. */
export function atFirstHit(state: State): State {
  const [hit] = state.search ? placesOf(marksOfHits(state)) : []
  return hit ? withReading(inView(state), { point: hit }) : state
}

/** An article is read once its pane has the keys. */
export function asRead(state: State): State {
  const id = state.shown?.article.id
  if (id === undefined || state.focus !== 'article' || state.read.has(id)) return state
  return { ...state, read: new Set(state.read).add(id) }
}
