import { marksOfMentions } from '../marks.ts'
import { nameUnderBar } from '../names.ts'
import { opening, saying, withNames } from '../state/change.ts'
import type { State } from '../state/state.ts'
import type { PageView } from '../state/view.ts'
import { whoseNames } from '../whose-names.ts'
import { wordAt } from '../words.ts'

/** The page of somebody or something. */
export const pageOf = (state: State, { kind, key, name }: Pick<PageView, 'kind' | 'key' | 'name'>): State =>
  opening(state, {
    ...{ is: 'page', kind, key, name, found: null, bar: 0 },
    names: { bar: state.names.bar, top: state.names.top },
  })

/** The name that the point stands in. */
export const nameAt = (state: State) => {
  const { block, offset } = state.reading.point
  return marksOfMentions(state).find(({ part, from, to }) => part === block && from <= offset && offset < to)
    ?.entity
}

/** The page of the name under the bar, of the name at the point, or of whatever the word there means. */
export function card(state: State): State {
  if (state.focus === 'entities') {
    const name = nameUnderBar(state)
    if (!name) return state
    const isByName = name.isTyped || whoseNames(state).of === 'page'
    return isByName ? cardOfName(state, name.name) : pageOf(state, name)
  }
  const name = state.reading.selection ? undefined : nameAt(state)
  if (name) return pageOf(state, name)
  const { text } = wordAt(state, state.reading.point)
  return text.trim() === '' ? state : cardOfName(state, text)
}

export const cardOfName = (state: State, name: string): State =>
  pageOf(state, { kind: null, key: name, name })

/** Names in the text have the colours of their kinds, or no longer. */
export function paintNames(state: State): State {
  const paintsNames = !state.settings.paintsNames
  const next = { ...state, settings: { ...state.settings, paintsNames } }
  return saying(next, paintsNames ? 'namesPainted' : 'namesPlain')
}

/** Characters of which a recogniser was unsure are marked, or no longer. */
export function markUnsure(state: State): State {
  const marksUnsure = !state.settings.marksUnsure
  const next = { ...state, settings: { ...state.settings, marksUnsure } }
  return saying(next, marksUnsure ? 'unsureMarked' : 'unsurePlain')
}

/** The names of all that the list stands for, or of the article under its bar again. */
export function wholeNames(state: State): State {
  const next = withNames(state, { isOfAll: !state.names.isOfAll, bar: 0, top: 0 })
  if (JSON.stringify(whoseNames(next)) === JSON.stringify(whoseNames(state))) return saying(state, 'noSum')
  return next
}
