import { withWish } from '../acts/fixing.ts'
import { hasArticle, hasListed } from '../awaited.ts'
import { helpLines } from '../help-lines.ts'
import { entriesOf } from '../list.ts'
import { filtered } from '../listed.ts'
import { clamp, pointed } from '../point.ts'
import { saying, withList, withReading, withView } from '../state/change.ts'
import type { Prompt } from '../state/search.ts'
import type { State } from '../state/state.ts'
import { typed } from './change.ts'
import { plainForm } from './command-name.ts'
import { completionsFor, isDate, runCommandLine } from './commands.ts'
import { draftBegun, draftPaths, withDraftPath } from './draft-path.ts'
import { completed, edited, inserted, recalled } from './line.ts'
import { movedAmongPlaces, toChosenPlace } from './places.ts'
import { endSearch, nextWithin, withLine } from './search.ts'

// What the line at the bottom does with a key, and at its end, by what it is typed for.

const MOVES = ['Up', 'Down', 'Tab', 'Shift-Tab', 'Ctrl-n', 'Ctrl-p']

/** True for a key that goes through rows which have not come, or from an article to come back to: it waits for them. */
export function isAhead(state: State, key: string): boolean {
  switch (state.prompt?.kind) {
    case 'search':
    case 'filter':
      return MOVES.includes(key) && !hasListed(state)
    case 'command':
      if (key === 'Tab' || key === 'Shift-Tab')
        return draftBegun(state) !== undefined && draftPaths(state) === undefined
      // A date leads away from an article to come back to.
      return key === 'Enter' && isDate(plainForm(state.prompt.line.trim())) && !hasArticle(state)
    default:
      return false
  }
}

/** A key while the line takes them. */
export function pressedInPrompt(state: State, prompt: Prompt, key: string): State {
  switch (key) {
    case 'Esc':
    case 'Ctrl-c':
    case 'Ctrl-[':
      return abandoned(state, prompt)
    case 'Enter':
      return finished(state, prompt)
    case 'Up':
      // On an empty line nothing is listed to go through: the search before comes back.
      if (prompt.kind === 'search' && prompt.line === '' && prompt.past === 0)
        return typed(state, recalled(prompt, state.history, 1))
      return moved(state, prompt, -1)
    case 'Down':
      return moved(state, prompt, 1)
    case 'Ctrl-p':
    case 'Ctrl-n':
      return prompt.kind === 'search' || prompt.kind === 'within'
        ? typed(state, recalled(prompt, state.history, key === 'Ctrl-p' ? 1 : -1))
        : moved(state, prompt, key === 'Ctrl-p' ? -1 : 1)
    case 'Tab':
    case 'Shift-Tab':
      return moved(state, prompt, key === 'Tab' ? 1 : -1)
    case 'Backspace':
    case 'Ctrl-h':
      if (prompt.line === '') return abandoned(state, prompt)
  }
  const next = edited(prompt, key)
  return next ? typed(state, next) : state
}

/** What is given to a command behind its name is not put aside for one. */
const commandsFor = (state: State, { typed: line }: Prompt) =>
  completionsFor(state, line).flatMap(({ name, isGiven }) => (isGiven ? [] : [name]))

export const pasted = (state: State, prompt: Prompt, text: string): State =>
  typed(state, inserted(prompt, text))

/** Rows are gone through without leaving the line. */
function moved(state: State, prompt: Prompt, by: 1 | -1): State {
  const { search, list, view } = state
  const { kind } = prompt
  if (kind === 'place') return movedAmongPlaces(state, prompt, by)
  if (draftBegun(state) !== undefined) return withDraftPath(state, prompt, by)
  if (kind === 'command') return { ...state, prompt: completed(prompt, commandsFor(state, prompt), by) }
  if (kind === 'search' && search) {
    const last = Math.max(0, (search.found?.hits.length ?? 0) - 1)
    return { ...state, search: { ...search, bar: clamp(search.bar + by, 0, last) } }
  }
  if (kind === 'filter')
    return withList(state, { bar: clamp(list.bar + by, 0, Math.max(0, entriesOf(state).length - 1)) })
  if (kind === 'help' && view.is === 'help')
    return withView(state, view, {
      bar: clamp(view.bar + by, 0, Math.max(0, helpLines(state, view).length - 1)),
    })
  return state
}

function abandoned(state: State, { kind }: Prompt): State {
  const next: State = { ...state, prompt: null }
  switch (kind) {
    case 'search':
      return endSearch(next)
    case 'within':
      return withReading(next, { within: '' })
    case 'filter':
      return filtered(next, '')
    case 'help':
      return next.view.is === 'help' ? withView(next, next.view, { filter: '' }) : next
    case 'command':
    case 'fix':
    case 'place':
      return next
  }
}

function finished(state: State, prompt: Prompt): State {
  const { kind, line } = prompt
  const next: State = { ...state, prompt: null }
  switch (kind) {
    case 'search':
      return line.trim() === '' ? endSearch(next) : { ...next, history: withLine(state.history, line.trim()) }
    case 'within': {
      const place = nextWithin(state)
      if (place)
        return {
          ...pointed(next, place),
          ...{ history: withLine(state.history, line), sought: { within: line } },
        }
      return line === '' ? next : saying(withReading(next, { within: '' }), 'notWithin', line)
    }
    case 'command':
      return runCommandLine(next, line)
    case 'fix':
      return next.view.is === 'fix' ? withWish(next, next.view, line.trim()) : next
    case 'place':
      return toChosenPlace(next, prompt)
    case 'filter':
    case 'help':
      return next
  }
}
