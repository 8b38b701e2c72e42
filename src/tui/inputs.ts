import type { ActionName } from '../messages/zh.ts'
import type { Input } from '../terminal/decode.ts'
import { act } from './act.ts'
import { actions } from './actions.ts'
import { isAwaited } from './awaited.ts'
import { contextOf } from './context.ts'
import { meaning, plainKey } from './key-map.ts'
import { pointedAt } from './mouse.ts'
import { clamp } from './point.ts'
import { isMoveAhead, opened, pasted, pressedInPrompt } from './prompts.ts'
import { asRead } from './shown.ts'
import { doing, type Notice, type State, type Waiting } from './state.ts'

// What comes from the terminal, and whom it goes to.

/** Nothing can be moved through yet, or the place is not yet found that was left the last time. */
const isTooEarly = ({ issues, seeking }: State) => issues === null || seeking !== null

const means = (state: State, input: Waiting, names: ActionName[]) => {
  const found = input.type === 'key' && meaning(state.settings.keys, [input.key], 'list')
  return found && 'does' in found && names.includes(found.does)
}
const LEAVING: ActionName[] = ['quit', 'leaveProgram', 'suspend']

/** What waits is given up by whoever asks twice to be let out of it. */
const isAskedAgain = (state: State, input: Input) => {
  const isOut = (known: Waiting) => means(state, known, [...LEAVING, 'leave'])
  return isOut(input) && state.waiting.some(isOut)
}

/** True for what acts on something that has not come. */
const isHeld = (state: State, waiting: Waiting) =>
  waiting.type === 'act'
    ? isAwaited(state, waiting.name)
    : waiting.type === 'key' && isMoveAhead(state, waiting.key)

/** What a person did: now, or as soon as there is what it acts on, after what waits already. */
export function withInputs(state: State, input: Input): State {
  // A corpus that is being read keeps nobody.
  if ((isTooEarly(state) && means(state, input, LEAVING)) || isAskedAgain(state, input))
    return withInput({ ...state, waiting: [] }, input)
  if (state.waiting.length === 0 && !isTooEarly(state) && !isHeld(state, input))
    return withInput(state, input)
  // A press means what was drawn where it went, and that is about to go.
  if (input.type === 'mouse') return state
  return { ...state, waiting: [...state.waiting, input] }
}

/** What waits is done in its order, as far as what it acts on has come. */
export function caughtUp(state: State): State {
  let next = state
  while (next.waiting.length > 0 && !isTooEarly(next)) {
    const [first, ...rest] = next.waiting as [Waiting, ...Waiting[]]
    if (isHeld(next, first)) break
    const ready = { ...next, waiting: [] }
    const done =
      first.type === 'act' ? settled(ready, act(ready, first.name, first)) : withInput(ready, first)
    next = { ...done, waiting: [...done.waiting, ...rest] }
  }
  return next
}

const withInput = (state: State, input: Input): State =>
  settled(state, taken(isAct(input) ? { ...state, notice: null } : state, input))

const settled = (before: State, now: State): State => asRead(withoutVisit(before, now))

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
  const ready: State = { ...state, pending: [], count: '', isLingering: false }
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
    : doing({ ...state, isPlain: false }, { do: 'mouse', isOn: state.settings.mouse })

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
