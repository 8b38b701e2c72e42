import { severalIn } from '../../study/several.ts'
import { opened } from '../prompts/change.ts'
import { opening, saying } from '../state/change.ts'
import type { State } from '../state/state.ts'
import type { StudyView } from '../state/view.ts'
import { asName, isOfDays, setHere, setOfView } from '../studies/sets.ts'
import { UNTOLD } from '../studies/switched.ts'

/** How two names are linked: those that are typed, the one that is meant here and one that is typed, or asked for. */
export function links(state: State, typed?: string): State {
  const line = state.view.is === 'study' ? setOfView(state.view, state.settings.messages) : setHere(state)
  const own = isOfDays(line) ? '' : line
  if (typed === undefined) {
    const beside = nameBeside(state)
    if (own !== '' && beside) return linked(state, own, beside)
    const name = own || beside
    return name ? opened(state, 'command', `links ${name}; `) : saying(state, 'noneToLink')
  }
  const names = severalIn(typed, null)
  const [one, other] = names.length === 1 ? [own, names[0]!] : names
  if (!one || !other || names.length > 2) return saying(state, 'noOther', names[0] ?? own)
  return linked(state, one, other)
}

const linked = (state: State, line: string, against: string): State => {
  const wish = { what: 'links', line, against, choice: 0, ...UNTOLD } as const
  return state.view.is === 'study'
    ? { ...state, view: { ...state.view, ...wish } }
    : opening(state, { is: 'study', ...wish, isAll: false })
}

/** Who stands beside a name, in a row of its company. */
function nameBeside({ view, settings }: State): string | undefined {
  if (view.is !== 'study' || view.what !== 'company') return undefined
  const row = (view.found as Extract<StudyView['found'], { what: 'company' }> | null)?.rows[view.bar]
  return row && 'kind' in row ? asName(row.kind, row.name, settings.messages) : undefined
}
