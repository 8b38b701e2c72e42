import { type Dispatch, useEffect, useRef } from 'react'
import type { Desk } from '../desk/desk.ts'
import type { Messages } from '../messages/index.ts'
import { cited } from './cite.ts'
import type { Event } from './event.ts'
import type { Notice, State } from './state.ts'
import type { Surface } from './surface.ts'

interface Doing {
  desk: Desk
  onError: (error: Error) => void
  state: State
  surface: Surface
  messages: Messages
  dispatch: Dispatch<Event>
}

/** So much is said of a text that was copied. */
const SAID = 60

const said = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > SAID ? `${line.slice(0, SAID)}…` : line
}

/** Does outside of the explorer what the state asks for, and says how it went. */
export function useEffects({ desk, state, surface, messages, dispatch, onError }: Doing): void {
  const current = useRef(state)
  current.current = state
  const { effect } = state
  useEffect(() => {
    const say = (notice: Notice) => dispatch({ type: 'notice', notice })
    if (!effect) return
    switch (effect.do) {
      case 'copy':
      case 'choose': {
        const text = effect.isCited ? cited(effect.text, current.current, messages) : effect.text
        if (effect.do === 'choose') {
          surface.choose(text)
          dispatch({ type: 'chosen' })
        } else say(surface.copy(text) ? { say: 'copied', what: said(text) } : { say: 'tooLong' })
        return
      }
      case 'redraw':
        return surface.redraw()
      case 'unfix':
        desk.unfix().then((problem) => say({ say: problem ?? 'unfixed' }), onError)
        return
      case 'suspend':
        return surface.suspend()
      case 'mouse':
        return surface.setMouse(effect.isOn)
      case 'edit':
        if (!surface.edit(effect.path, effect.line)) say({ say: 'noEditor' })
    }
  }, [effect, desk, surface, messages, dispatch, onError])
}
