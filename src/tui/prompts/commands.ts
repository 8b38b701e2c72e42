import { dayOf } from '../../search/day-of.ts'
import { act } from '../act.ts'
import { commandName, type Need, worksIn } from '../actions.ts'
import { toDate } from '../acts/going.ts'
import { contextOf } from '../context.ts'
import { likely, type Range } from '../likely.ts'
import { saying } from '../state/change.ts'
import type { State } from '../state/state.ts'
import { nameOf, nameSaid, nearestName, plainForm, shortFor } from './command-name.ts'

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
  isNear: boolean
  /** The letters begin its name, or what it does, as it is written or as it sounds. */
  isMeant: boolean
  /** Something is typed behind it already. */
  isGiven?: true
}

/** By their first letters words sound alike: one of them means none. */
const SOUNDED = 2

/** What was typed may become these, by their names or by what they do, the likeliest first; of those alike what works here. */
export function completionsFor(state: State, typed: string): Completion[] {
  const command = /\S\s/.test(typed) ? commandOf(state, typed) : undefined
  if (!command?.text) return likeliest(state, typed)
  const own = likeliest(state, command.word).filter(({ name }) => name === command.name)
  return own.map((completion) => ({ ...completion, isGiven: true }))
}

function likeliest(state: State, typed: string): Completion[] {
  const { messages, keys } = state.settings
  const context = contextOf(state)
  const actions = keys
    .map((action) => ({
      ...{ name: commandName(action.name), keys: action.keys.join(' '), does: messages.actions[action.name] },
      worksHere: worksIn(action).includes(context),
    }))
    .sort((a, b) => Number(b.worksHere) - Number(a.worksHere) || (a.name < b.name ? -1 : 1))
  const meantBy = (meant: Completion['meant']) =>
    likely(actions, (action) => action[meant], typed).map(({ item, ranges, isNear }) => {
      const isBegun = !isNear && ranges[0]?.[0] === 0
      const isHeld = meant === 'name' || !/^[a-z]/i.test(typed) || typed.length >= SOUNDED
      return { ...item, meant, ranges, isNear, isMeant: isBegun && isHeld }
    })
  const byName = meantBy('name')
  const all = [
    ...byName,
    ...meantBy('does').filter(({ name }) => !byName.some((other) => other.name === name)),
  ]
  const short = shortFor(typed)
  if (short === undefined || all.some(({ name }) => name === short)) return all
  const meant = actions.filter(({ name }) => name === short)
  return [
    ...meant.map((own): Completion => ({ ...own, meant: 'name', ranges: [], isNear: false, isMeant: true })),
    ...all,
  ]
}

/** The command that a word means: one of that name, or the first that begins so by its name or by what it does. */
const commandMeant = (state: State, word: string): string | undefined =>
  nameOf(state, word) ?? likeliest(state, word).find(({ isMeant }) => isMeant)?.name

/** The command that Enter does, as a number among what the line may become; none where the line means none. */
export function chosenOf(state: State, line: string, completions: Completion[]): number {
  const own = line.trim() === '' ? undefined : commandOf(state, line)?.name
  return own === undefined ? -1 : completions.findIndex(({ name }) => name === own)
}

/** What is done on what these say. */
const SEEN = new Set<Need>(['list', 'pages', 'content', 'words'])

export function runCommandLine(state: State, typed: string): State {
  const line = typed.trim()
  if (line === '') return state
  const plain = plainForm(line)
  if (isDate(plain)) {
    const date = dateOf(plain)
    return dayOf(date, 'first') !== undefined ? toDate(state, date) : saying(state, 'badDate', line)
  }
  if (/^\d{1,6}$/.test(plain)) return act(state, 'first', { count: Number(plain) })
  const command = commandOf(state, line)
  if (command === undefined) {
    const [word] = line.split(/\s/) as [string]
    const said = likeliest(state, word).find(({ meant, isNear }) => meant === 'name' || !isNear)
    const near = nearestName(state, word) ?? said?.name
    return near === undefined ? saying(state, 'noCommand', word) : saying(state, 'nearCommand', near)
  }
  const { name, word, text, isForced } = command
  // Of vi's hand: to write and leave in one is two things here.
  if (name === 'leave-program' && text !== '') return saying(state, 'nearCommand', 'write')
  const action = state.settings.keys.find((own) => commandName(own.name) === name)!
  const isKey = action.keys.some((keys) => keys.endsWith('…'))
  if (isKey && [...text].length !== 1) return saying(state, 'needsKey', word)
  // What is done on a text, an article or a list is done where one is seen, not on what lies below.
  const isOnSeen = SEEN.has(action.needs ?? 'content') && !(action.takesText && text !== '')
  if (isOnSeen && !worksIn(action).includes(contextOf(state))) return saying(state, 'elsewhere', action.name)
  return act(state, action.name, {
    ...(text !== '' && { key: text }),
    ...(isForced && { isForced }),
  })
}

/** What a line says: a command, by words that are all of its name or by the first, and what is given to it. */
function commandOf(state: State, line: string) {
  const [, word = '', mark = '', text = ''] = /^(\S+?)(!?)(?:\s+(.*))?$/.exec(line.trim()) ?? []
  const whole = text === '' ? undefined : nameSaid(state, line)
  if (whole !== undefined) return { name: whole, word: line, text: '', isForced: false }
  const name = commandMeant(state, word)
  return name === undefined ? undefined : { name, word, text, isForced: mark !== '' }
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
