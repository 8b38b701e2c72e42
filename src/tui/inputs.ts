import type { ActionName } from '../messages/zh.ts'
import type { Input } from '../terminal/sent.ts'
import { act, actNow } from './act.ts'
import { isAwaited } from './awaited.ts'
import { unsureOfDraft } from './drafts/draft-file.ts'
import { meaning } from './key-map.ts'
import { pressed } from './keys.ts'
import { pointedAt } from './mouse/mouse.ts'
import { isAhead, pasted, pressedInPrompt } from './prompts/press.ts'
import { asRead, comeUpon } from './shown.ts'
import { doing, saying, uncovered, withNames, withReading } from './state/change.ts'
import { NOTHING_TYPED } from './state/initial.ts'
import type { State, Waiting } from './state/state.ts'
import { takesScreen } from './state/view.ts'
import { namesMeant } from './whose-names.ts'

// What comes from the terminal, and when it is done: now, or when what it acts on has come.

/**
 * More keys than this no hand is ahead by, half a minute at twenty in a second: a text was pasted where the terminal does
 * not say so, and whoever wants to be let out is not to wait until all of it is done.
 */
const MOST_WAITING = 600

/** Nothing can be moved through yet but the help, or the place is not yet found that was left the last time. */
const isTooEarly = ({ list, view }: State) =>
  view.is !== 'help' && (list.issues === null || list.seeking !== null)

/** A corpus that is being read keeps nobody; where the list is only on its way to an article, what waits for that is done first. */
const keepsNobody = (state: State) =>
  isTooEarly(state) &&
  (state.list.issues === null || state.corpus.progress !== null || state.waiting.length === 0)

const means = (state: State, input: Waiting, names: ActionName[]) => {
  if (input.type === 'act') return names.includes(input.name)
  const found = input.type === 'key' && meaning(state.settings.keys, [input.key], 'list')
  return found && 'does' in found && names.includes(found.does)
}
const LEAVING: ActionName[] = ['quit', 'leaveProgram', 'suspend']

/** What opens a line that is typed, and what ends one. */
const OPENING: ActionName[] = ['search', 'searchWithin', 'filter', 'command']
const ENDING = ['Enter', 'Esc', 'Ctrl-c']

/** With what was typed behind its name an action needs no line, but for what goes on being typed in one. */
const opensLine = (state: State, input: Waiting) =>
  means(state, input, input.type === 'act' && input.key !== undefined ? ['searchWithin'] : OPENING)

/** A line is typed, or will be when those that wait before have been done. */
const isLineOpen = (state: State, before: readonly Waiting[]) => {
  const isEnd = (input: Waiting) => input.type === 'key' && ENDING.includes(input.key)
  const begin = before.findLastIndex((input) => opensLine(state, input))
  const end = before.findLastIndex(isEnd)
  return begin > end || (state.prompt !== null && end < 0)
}

/** While a line is typed, a letter is a letter. */
const isTyped = (state: State, input: Waiting, before = state.waiting) =>
  input.type === 'key' && input.key.length === 1 && isLineOpen(state, before)

/** Esc gives up a line that is typed, and asks for nothing more. */
const endsLine = (state: State, input: Waiting, before: readonly Waiting[]) =>
  input.type === 'key' && input.key === 'Esc' && isLineOpen(state, before)

/** What waits long is given up by whoever asks twice to be let out of it; to leave the program, at once. */
const isAskedAgain = (state: State, input: Input) => {
  const { waiting, asked } = state
  if (!asked.isLate && !means(state, input, ['leaveProgram', 'suspend'])) return false
  const isOut = (known: Waiting, before: readonly Waiting[]) =>
    !isTyped(state, known, before) &&
    !endsLine(state, known, before) &&
    means(state, known, [...LEAVING, 'leave'])
  return isOut(input, waiting) && waiting.some((known, at) => isOut(known, waiting.slice(0, at)))
}

/** True for what acts on something that has not come. */
const isHeld = (state: State, waiting: Waiting) =>
  waiting.type === 'act'
    ? isAwaited(state, waiting.name, waiting.key)
    : waiting.type === 'key' && isAhead(state, waiting.key)

/** What a person did: now, or as soon as there is what it acts on, after what waits already. */
export function withInputs(state: State, input: Input): State {
  // The explorer is on its way out, and what was typed behind that is for the shell.
  if (state.done) return state
  // How wide the terminal draws what is ambiguous: the cursor stands behind one such character.
  if (input.type === 'cursor') {
    const ambiguous = input.column === 3 ? 2 : 1
    return doing({ ...state, ambiguous }, { do: 'width', ambiguous })
  }
  if (input.type === 'ground') {
    const { ground } = input
    return ground === state.ground ? state : doing({ ...state, ground }, { do: 'ground', ground })
  }
  if (input.type === 'focus') return input.isFocused ? unsureOfDraft(state) : state
  // Other answers of the terminal are no acts of the person.
  if (input.type === 'attributes') return state
  return withAct(unsureOfDraft(state), input)
}

function withAct(state: State, input: Input): State {
  if (state.typed.isUnheard && !means(state, input, ['leaveProgram'])) return unheard(state)
  const isLeaving = keepsNobody(state) && means(state, input, LEAVING) && !isTyped(state, input)
  if (isLeaving || isAskedAgain(state, input)) return withoutWaiting(state, input)
  const isEarly = isTooEarly(state) && !means(state, input, ['help'])
  if (state.waiting.length === 0 && !isEarly && !isHeld(state, input)) return withInput(state, input)
  // A press means what was drawn where it went, and that is about to go.
  if (input.type === 'mouse') return state
  if (state.waiting.length === MOST_WAITING)
    return unheard(saying({ ...state, waiting: [], typed: NOTHING_TYPED }, 'tooManyKeys'))
  return { ...state, waiting: [...state.waiting, input] }
}

/** What goes on after too much of it would be done on something else than was meant. */
const unheard = (state: State): State =>
  doing({ ...state, typed: { ...state.typed, isUnheard: true } }, { do: 'rest' })

/** What a person did, whatever else waits, and though what it acts on has not come. */
function withoutWaiting(state: State, input: Input): State {
  const next = withInput({ ...state, waiting: [] }, input)
  const [first] = next.waiting
  if (first?.type !== 'act') return next
  const ready = { ...next, waiting: [] }
  return settled(ready, actNow(ready, first.name, first))
}

/** What waits is done in its order, as far as what it acts on has come. */
export function caughtUp(state: State): State {
  let next = state
  while (next.waiting.length > 0 && !isTooEarly(next) && !next.done) {
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

const settled = (before: State, now: State): State =>
  asRead(comeUpon(fromFirstName(before, withoutVisit(before, now))))

/** Other names are gone through from the first, from the moment that they are meant: not from when they have come. */
const fromFirstName = (before: State, now: State): State =>
  now.names === before.names && namesMeant(now) !== namesMeant(before)
    ? withNames(now, { bar: 0, top: 0 })
    : now

/** Letting a button go is no new act of the person. */
const isAct = (input: Input) => input.type !== 'mouse' || input.action === 'press'

/** What came from the terminal: a key, a text that goes where text is typed, or the mouse. */
function taken(state: State, input: Input): State {
  const { prompt } = state
  switch (input.type) {
    case 'paste':
      return prompt ? pasted(state, prompt, input.text) : saying(state, 'noPaste')
    case 'mouse':
      return pointedAt(state, input)
    case 'key':
      return prompt ? pressedInPrompt(state, prompt, input.key) : pressed(state, input.key)
    default:
      return state
  }
}

/**
 * Who moves a bar wants to see what it stands on, no longer what was gone to or opened over it. Another filter lists other
 * rows, also while it is not known which: where its bar goes is told later.
 */
function withoutVisit(before: State, now: State): State {
  const isMoved =
    now.list.bar !== before.list.bar ||
    now.list.filter !== before.list.filter ||
    now.search?.bar !== before.search?.bar ||
    now.search?.line !== before.search?.line
  if (!isMoved || takesScreen(now.view)) return now
  // The article that a view led to is left for good.
  const isLeft = now.returning && 'article' in now.returning.to
  return uncovered({
    ...withReading(now, { selection: null }),
    ...{ visited: null, ...(isLeft && { returning: null }) },
  })
}
