import { type Dispatch, useEffect, useRef } from 'react'
import type { Desk } from '../desk/desk.ts'
import type { Messages } from '../messages/index.ts'
import { cited } from './cite.ts'
import type { Event } from './event.ts'
import type { Effect, Notice } from './state.ts'
import type { Surface } from './surface.ts'

interface Doing {
  desk: Desk
  onError: (error: Error) => void
  effects: readonly Effect[]
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

/** Does outside of the explorer what the state asks for, each thing once and in order, and says how it went. */
export function useEffects({ desk, effects, surface, messages, dispatch, onError }: Doing): void {
  const done = useRef(new WeakSet<Effect>())
  useEffect(() => {
    const say = (notice: Notice) => dispatch({ type: 'notice', notice })
    const perform = (effect: Effect): void => {
      switch (effect.do) {
        case 'copy':
        case 'choose': {
          const text = effect.citing ? cited(effect.text, effect.citing, messages) : effect.text
          if (effect.do === 'choose') {
            surface.choose(text)
            dispatch({ type: 'chosen' })
          } else say(surface.copy(text) ? { say: 'copied', what: said(text) } : { say: 'tooLong' })
          return
        }
        case 'redraw':
          surface.redraw()
          return
        case 'unfix':
          desk.unfix().then((outcome) => {
            if (outcome && 'what' in outcome)
              say({ say: 'unkept', what: messages.unkept[outcome.problem]!(outcome.what) })
            else say({ say: outcome?.problem ?? 'unfixed' })
          }, onError)
          return
        case 'suspend':
          surface.suspend()
          return
        case 'mouse':
          surface.setMouse(effect.isOn)
          return
        case 'edit':
          if (!surface.edit(effect.path, effect.line)) say({ say: 'noEditor' })
      }
    }
    const fresh = effects.filter((effect) => !done.current.has(effect))
    if (fresh.length === 0) return
    for (const effect of fresh) {
      done.current.add(effect)
      perform(effect)
    }
    dispatch({ type: 'performed', effects: fresh })
  }, [effects, desk, surface, messages, dispatch, onError])
}
