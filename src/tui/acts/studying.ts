import type { StudyWish } from '../../desk/studies.ts'
import { STUDY_CHOICES, type StudyName } from '../../study/choices.ts'
import { opening, saying, withView } from '../state/change.ts'
import type { State } from '../state/state.ts'
import type { StudyView } from '../state/view.ts'
import { isOfDays, phraseHere, setHere, setOfView } from '../studies/sets.ts'
import { switched, UNTOLD } from '../studies/switched.ts'
import { sayingUnreadable } from '../studies/unreadable.ts'

/** What shows hits, of which days have none. */
const OF_HITS = new Set<StudyName>(['concordance', 'company'])

/** Looks at a set: the one that is typed, or the one that is meant here. */
export function study(state: State, what: StudyName, typed?: string): State {
  const { view } = state
  const isStudied = view.is === 'study'
  const meant = () => {
    if (isStudied) return setOfView(view, state.settings.messages)
    return what === 'firstUse' ? phraseHere(state) : setHere(state)
  }
  const line = typed ?? meant()
  // Whoever types on is not to type into a view that will not come.
  if (OF_HITS.has(what) && isOfDays(line)) return saying(state, 'noHits', line)
  const unreadable = typed === undefined ? undefined : sayingUnreadable(state, what, typed)
  if (unreadable) return unreadable
  if (isStudied) return switched(state, view, what, line)
  if (line === '') return saying(state, what === 'firstUse' ? 'needsPhrase' : 'needsSet')
  return opening(state, { is: 'study', what, line, against: null, choice: 0, isAll: false, ...UNTOLD })
}

const inStudy = (state: State, change: (view: StudyView) => State): State =>
  state.view.is === 'study' ? change(state.view) : saying(state, 'noStudy')

/** The next of the orders, the periods or the units there are, or the one that is named. */
export const arranged = (state: State, name?: string): State =>
  inStudy(state, (view) => {
    const choices: readonly string[] = STUDY_CHOICES[view.what]
    const wanted = name === undefined ? (view.choice + 1) % choices.length : choices.indexOf(name)
    if (wanted < 0) return saying(state, 'noChoice', choices.join(' '))
    return wanted === view.choice ? state : withView(state, view, { ...UNTOLD, choice: wanted })
  })

/** All articles are read, or a sample again. */
export const allRead = (state: State): State =>
  inStudy(state, (view) => withView(state, view, { ...UNTOLD, isAll: !view.isAll }))

/** Another set beside the one that is looked at: over time a second line, among links the other end, else in what the two differ. */
export const against = (state: State, line: string): State =>
  inStudy(state, (view) => {
    const unreadable = sayingUnreadable(state, 'difference', line)
    if (unreadable) return unreadable
    if (view.what === 'time' || view.what === 'links')
      return withView(state, view, { ...UNTOLD, against: line })
    return { ...state, view: { ...view, ...UNTOLD, what: 'difference', choice: 0, against: line } }
  })

/** How the numbers under the bar were made, or no more. */
export const explained = (state: State, view: StudyView): State =>
  withView(state, view, { isExplained: !view.isExplained })

export const wishOf = ({ what, line, against: beside, choice, isAll }: StudyView): StudyWish => ({
  ...{ what, line, against: beside, choice, isAll },
})
