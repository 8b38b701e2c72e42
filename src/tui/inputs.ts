import type { ActionName } from '../messages/zh.ts'
import type { Input } from '../terminal/decode.ts'
import { act } from './act.ts'
import { actions } from './actions.ts'
import { contextOf } from './context.ts'
import { meaning, plainKey } from './key-map.ts'
import { pointedAt } from './mouse.ts'
import { clamp } from './point.ts'
import { opened, pasted, pressedInPrompt } from './prompts.ts'
import { asRead } from './shown.ts'
import type { Notice, State } from './state.ts'

// What comes from the terminal, and whom it goes to.

/** Nothing can be moved through yet, or the place is not yet found that was left the last time. */
const isTooEarly = ({ issues, seeking }: State) => issues === null || seeking !== null

/** Whoever wants to leave does not wait. */
const isLeaving = (state: State, input: Input) => {
  const found = input.type === 'key' && meaning(state.settings.keys, [input.key], 'list')
  return found && 'does' in found && ['quit', 'leaveProgram', 'suspend'].includes(found.does)
}

/** What a person did: now, or as soon as there is something to act on. */
export const withInputs = (state: State, input: Input): State =>
  isTooEarly(state) && !isLeaving(state, input)
    ? { ...state, early: [...state.early, input] }
    : withInput(state, input)

/** Keys typed ahead act as soon as there is something to act on. */
export function caughtUp(state: State): State {
  if (isTooEarly(state) || state.early.length === 0) return state
  return state.early.reduce(withInput, { ...state, early: [] })
}

const withInput = (state: State, input: Input): State =>
  asRead(withoutVisit(state, taken(isAct(input) ? { ...state, notice: null } : state, input)))

/** Letting a button go is no new act of the person. */
const isAct = (input: Input) => input.type !== 'mouse' || input.action === 'press'

/** What came from the terminal: a key, a text that goes where text is typed, or the mouse. */
function taken(state: State, input: Input): State {
  const { prompt } = state
  switch (input.type) {
    case 'paste':
      return prompt ? pasted(state, prompt, input.text) : { ...state, notice: { say: 'noPaste' } }
    case 'mouse':
      return pointedAt(state, input)
    case 'key':
      if (prompt) return pressedInPrompt(state, prompt, input.key)
      return pressed(state, plainKey(input.key))
    default:
      return state
  }
}

function pressed(state: State, key: string): State {
  const { help, isPlain } = state
  const isOver = help !== null || isPlain
  const isCount = /^[1-9]$/.test(key) || (key === '0' && state.count !== '')
  if (!isOver && state.pending.length === 0 && isCount)
    return { ...state, count: (state.count + key).slice(0, 6) }
  const keys = [...state.pending, key]
  const found = meaning(state.settings.keys, keys, help ? 'list' : isPlain ? 'article' : contextOf(state))
  if (found && 'unfinished' in found) return { ...state, pending: keys }
  const ready: State = { ...state, pending: [], count: '', isLingering: false, effect: null }
  const does = found && 'does' in found ? found.does : undefined
  if (help) return inHelp(ready, help, does)
  if (isPlain) return unplain(ready, does)
  if (found && 'does' in found) {
    const count = state.count === '' ? {} : { count: Number(state.count) }
    return act(ready, found.does, { ...count, ...(found.key !== undefined && { key: found.key }) })
  }
  if (state.pending.length > 0) return key === 'Esc' ? ready : pressed(ready, key)
  const notice: Notice = found
    ? { say: 'elsewhere', what: found.elsewhere.name }
    : { say: 'noKey', what: key }
  return { ...ready, notice }
}

/** What scrolls the help, by so many rows; the keys are those of the table. */
const SCROLLS: Partial<Record<ActionName, number>> = {
  ...{ down: 1, up: -1, halfPageDown: 10, halfPageUp: -10, pageDown: 10, pageUp: -10 },
  ...{ first: -actions.length, last: actions.length, screenTop: 0, screenMiddle: 0, screenBottom: 0 },
}
const MOVES: ActionName[] = ['down', 'up', 'halfPageDown', 'halfPageUp', 'pageDown', 'pageUp', 'last']

/** The bare article goes down and up; anything else leads back. */
const unplain = (state: State, name: ActionName | undefined): State =>
  name && MOVES.includes(name)
    ? act(state, name, {})
    : { ...state, isPlain: false, effect: { do: 'mouse', isOn: state.settings.mouse } }

/** The help is gone through, searched, and left by any other key. */
function inHelp(state: State, help: NonNullable<State['help']>, name: ActionName | undefined): State {
  const by = name && SCROLLS[name]
  if (by !== undefined) return { ...state, help: { ...help, top: clamp(help.top + by, 0, actions.length) } }
  return name === 'search' ? opened(state, 'help') : { ...state, help: null }
}

/** Who moves a bar wants to see what it stands on, no longer the article that was gone to. */
function withoutVisit(before: State, now: State): State {
  const isMoved =
    now.cursor !== before.cursor ||
    now.search?.bar !== before.search?.bar ||
    now.search?.line !== before.search?.line
  return isMoved ? { ...now, visited: null, page: null, source: null, fix: null } : now
}
