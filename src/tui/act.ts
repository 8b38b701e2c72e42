import type { ActionName } from '../messages/zh.ts'
import { actions } from './actions.ts'
import { ACTS, type With } from './acts/table.ts'
import { isAwaited } from './awaited.ts'
import { saying } from './state/change.ts'
import type { State } from './state/state.ts'

/** Does an action, or lets it wait for what it is to be done on. */
export function act(state: State, name: ActionName, typed: With): State {
  const isOff = state.settings.isRestricted && actions.find((action) => action.name === name)?.reachesOut
  if (isOff) return saying(state, 'restricted')
  if (isAwaited(state, name, typed.key))
    return { ...state, waiting: [...state.waiting, { type: 'act', name, ...typed }] }
  return actNow(state, name, typed)
}

export const actNow = (state: State, name: ActionName, typed: With): State => ACTS[name](state, typed)
