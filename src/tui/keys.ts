import { isHan } from '../text/han.ts'
import { act } from './act.ts'
import { fixByNumber } from './acts/fixing.ts'
import { contextOf } from './context.ts'
import { meaning, plainKey } from './key-map.ts'
import { closed, saying } from './state/change.ts'
import { NOTHING_TYPED } from './state/initial.ts'
import type { State } from './state/state.ts'
import { isPassing } from './state/view.ts'

/** A key where no text is typed: a part of a count, of a sequence, or the end of one, which does something. */
export function pressed(state: State, written: string): State {
  const key = plainKey(written)
  const { view, typed } = state
  const isCount = /^[1-9]$/.test(key) || (key === '0' && typed.count !== '')
  if (view.is === 'fix' && typed.pending.length === 0 && /^[1-9]$/.test(key))
    return fixByNumber({ ...state, typed: NOTHING_TYPED }, view, Number(key))
  if (!isPassing(view) && typed.pending.length === 0 && isCount)
    return { ...state, typed: { ...typed, count: (typed.count + key).slice(0, 6) } }
  const keys = [...typed.pending, key]
  const found = meaning(state.settings.keys, keys, contextOf(state))
  if (found && 'unfinished' in found) return { ...state, typed: { ...typed, pending: keys } }
  const ready: State = { ...state, typed: NOTHING_TYPED }
  if (found && 'does' in found) {
    const count = typed.count === '' ? {} : { count: Number(typed.count) }
    return act(ready, found.does, { ...count, ...(found.key !== undefined && { key: found.key }) })
  }
  const isEnd = typed.pending.length > 0
  if (isEnd && key === 'Esc') return ready
  if (isEnd && isNamed(key)) return pressed(ready, key)
  // What is looked at for a moment is left by any key that does nothing in it.
  if (!isEnd && 'under' in view && isPassing(view)) return closed(ready, view)
  // A character that ends no sequence means nothing by itself, as in vim: gq is not to leave the program.
  if (found) return saying(ready, 'elsewhere', found.elsewhere.name)
  return isHan(key.codePointAt(0)!) ? saying(ready, 'typedAtOnce') : saying(ready, 'noKey', keys.join(''))
}

/** Ctrl-c, Down: a key that is no character. */
const isNamed = (key: string): boolean => [...key].length > 1
