import { dayOf } from '../../search/day-of.ts'
import { act } from '../act.ts'
import { commandName, type Need, worksIn } from '../actions.ts'
import { toDate } from '../acts/going.ts'
import { contextOf } from '../context.ts'
import { likely, type Range } from '../likely.ts'
import { saying } from '../state/change.ts'
import type { State } from '../state/state.ts'
import { nameOf, plainForm } from './command-name.ts'

// What is typed after `:`. Every action has its name there.

/** A command that a line may become. */
export interface Completion {
  name: string
  keys: string
  does: string
  worksHere: boolean
  /** What the typed letters mean, and which of it. */
  meant: 'name' | 'does'
  ranges: Range[]
}

/** What was typed may become these, by their names or by what they do, the likeliest first; of those alike what works here. */
export function completionsFor(state: State, typed: string): Completion[] {
  const { messages, keys } = state.settings
  const context = contextOf(state)
  const actions = keys
    .map((action) => ({
      ...{ name: commandName(action.name), keys: action.keys.join(' '), does: messages.actions[action.name] },
      worksHere: worksIn(action).includes(context),
    }))
    .sort((a, b) => Number(b.worksHere) - Number(a.worksHere) || (a.name < b.name ? -1 : 1))
  const meantBy = (meant: Completion['meant']) =>
    likely(actions, (action) => action[meant], typed).map(({ item, ranges }) => ({ ...item, meant, ranges }))
  const byName = meantBy('name')
  return [...byName, ...meantBy('does').filter(({ name }) => !byName.some((other) => other.name === name))]
}

/** The command that Enter does, as a number among what the line may become; none for a line that is empty or no name. */
export function chosenOf(state: State, line: string, completions: Completion[]): number {
  if (line === '' || completions.length === 0) return -1
  const own = nameOf(state, line)
  return Math.max(
    0,
    completions.findIndex(({ name }) => name === own),
  )
}

/** What is done on what these say. */
const SEEN = new Set<Need>(['list', 'content', 'words'])

export function runCommandLine(state: State, typed: string): State {
  const line = typed.trim()
  if (line === '') return state
  const plain = plainForm(line)
  if (isDate(plain)) {
    const date = dateOf(plain)
    return dayOf(date, 'first') !== undefined ? toDate(state, date) : saying(state, 'badDate', line)
  }
  if (/^\d{1,6}$/.test(plain)) return act(state, 'first', { count: Number(plain) })
  const [, word = '', mark = '', text = ''] = /^(\S+?)(!?)(?:\s+(.*))?$/.exec(line) ?? []
  // What stands first of what the letters may mean is what the person sees chosen.
  const name = nameOf(state, word) ?? (text === '' ? completionsFor(state, word)[0]?.name : undefined)
  if (name === undefined) return saying(state, 'noCommand', word)
  const action = state.settings.keys.find((own) => commandName(own.name) === name)!
  const isKey = action.keys.some((keys) => keys.endsWith('…'))
  if (isKey && [...text].length !== 1) return saying(state, 'needsKey', word)
  // What is done on a text, an article or a list is done where one is seen, not on what lies below.
  const isOnSeen = SEEN.has(action.needs ?? 'content') && !(action.takesText && text !== '')
  if (isOnSeen && !worksIn(action).includes(contextOf(state))) return saying(state, 'elsewhere', action.name)
  return act(state, action.name, {
    ...(text !== '' && { key: text }),
    ...(mark !== '' && { isForced: true }),
  })
}

/** A year, a month or a day. */
export const isDate = (line: string): boolean =>
  /^\d{4}(?:-\d{1,2}){1,2}$/.test(line) || /^(?:1[89]|20)\d\d$/.test(line)

/** Months and days with two figures. */
const dateOf = (line: string) =>
  line
    .split('-')
    .map((part) => part.padStart(2, '0'))
    .join('-')
