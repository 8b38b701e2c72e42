import { withWish } from './acts/fixing.ts'
import { hasResults } from './awaited.ts'
import { completionsFor, runCommandLine } from './command-lines.ts'
import { filtered } from './listed.ts'
import { marksOfHits, placesOf } from './marks.ts'
import { clamp, isBefore, pointed } from './point.ts'
import { completed, edited, inserted, promptFor, recalled } from './prompt.ts'
import type { Place, Prompt, PromptKind, Search, State } from './state.ts'

// What the line at the bottom does while it is typed, and at its end, by what it is typed for.

/** So many searches are kept. */
const REMEMBERED = 500

export function opened(state: State, kind: PromptKind, line = ''): State {
  return typed({ ...state, prompt: promptFor(kind, line) }, promptFor(kind, line))
}

/** So many results are listed at first. */
const RESULTS = 200

/** A search begins, with an empty line unless one is given; where the person is can be gone back to. */
export function beginSearch(state: State, line = ''): State {
  const { focus, shown, place, point, entity, entitiesOf } = state
  const before: Search['before'] = state.search?.before ?? {
    ...{ focus, shown, place, point, entity, entitiesOf },
  }
  const known =
    state.search?.line === line
      ? state.search
      : { line, found: null, mistake: null, bar: 0, top: 0, limit: RESULTS }
  const next: State = { ...state, focus: 'list', visited: null, page: null, search: { ...known, before } }
  return { ...next, prompt: promptFor('search', line) }
}

/** Back to where the search began. */
export function endSearch(state: State): State {
  if (!state.search) return state
  return { ...state, ...state.search.before, search: null, visited: null }
}

/** A search whose line is not typed: that of a word, or of a command. */
export const searchFor = (state: State, line: string): State =>
  finished(beginSearch({ ...state, selection: null }, line))

const MOVES = ['Up', 'Down', 'Tab', 'Shift-Tab']

/** True for a key that goes through results which have not come: it waits for them. */
export const isMoveAhead = (state: State, key: string): boolean =>
  state.prompt?.kind === 'search' && MOVES.includes(key) && !hasResults(state)

/** A key while the line takes them. */
export function pressedInPrompt(state: State, prompt: Prompt, key: string): State {
  switch (key) {
    case 'Esc':
    case 'Ctrl-c':
    case 'Ctrl-[':
      return abandoned(state, prompt)
    case 'Enter':
      return finished(state)
    case 'Up':
    case 'Down':
      return moved(state, prompt, key === 'Up' ? -1 : 1)
    case 'Ctrl-p':
    case 'Ctrl-n':
      return prompt.kind === 'search' || prompt.kind === 'within'
        ? typed(state, recalled(prompt, state.history, key === 'Ctrl-p' ? 1 : -1))
        : moved(state, prompt, key === 'Ctrl-p' ? -1 : 1)
    case 'Tab':
    case 'Shift-Tab':
      return prompt.kind === 'command'
        ? { ...state, prompt: completed(prompt, completionsFor(state, prompt.typed), key === 'Tab' ? 1 : -1) }
        : moved(state, prompt, key === 'Tab' ? 1 : -1)
    case 'Backspace':
    case 'Ctrl-h':
      if (prompt.line === '') return abandoned(state, prompt)
  }
  const next = edited(prompt, key)
  return next ? typed(state, next) : state
}

export const pasted = (state: State, prompt: Prompt, text: string): State =>
  typed(state, inserted(prompt, text))

/** The line has changed: what follows it while it is typed follows. */
function typed(state: State, prompt: Prompt): State {
  const next: State = { ...state, prompt }
  const { line } = prompt
  switch (prompt.kind) {
    case 'search': {
      const { search } = state
      if (!search || search.line === line) return next
      return {
        ...next,
        search: {
          ...search,
          line,
          bar: 0,
          limit: RESULTS,
          ...(line.trim() === '' && { found: null, mistake: null }),
        },
      }
    }
    case 'within': {
      const looking: State = { ...next, within: line }
      const place = nextWithin(looking)
      // The eyes go there; the point follows when the line is done.
      return place ? { ...looking, place: pointed(looking, place).place } : looking
    }
    case 'filter':
      return filtered(next, line)
    case 'help':
      return { ...next, help: { top: 0, filter: line } }
    case 'command':
    case 'fix':
      return next
  }
}

/** The first place from the point on that holds what is looked for in this article; round its end, the first of all. */
function nextWithin(state: State): Place | undefined {
  const places = placesOf(marksOfHits(state))
  return places.find((there) => !isBefore(there, state.point)) ?? places[0]
}

/** Rows are gone through without leaving the line. */
function moved(state: State, { kind }: Prompt, by: number): State {
  if (kind === 'search' && state.search) {
    const last = Math.max(0, (state.search.found?.hits.length ?? 0) - 1)
    return { ...state, search: { ...state.search, bar: clamp(state.search.bar + by, 0, last) } }
  }
  if (kind === 'filter') return { ...state, cursor: Math.max(0, state.cursor + by) }
  if (kind === 'help' && state.help)
    return { ...state, help: { ...state.help, top: Math.max(0, state.help.top + by) } }
  return state
}

function abandoned(state: State, { kind }: Prompt): State {
  const next: State = { ...state, prompt: null }
  switch (kind) {
    case 'search':
      return endSearch(next)
    case 'within':
      return { ...next, within: '' }
    case 'filter':
      return filtered(next, '')
    default:
      return next
  }
}

function finished(state: State): State {
  const { prompt } = state
  if (!prompt) return state
  const next: State = { ...state, prompt: null }
  const { line } = prompt
  switch (prompt.kind) {
    case 'search':
      return line.trim() === '' ? endSearch(next) : { ...next, history: withLine(state.history, line.trim()) }
    case 'within': {
      const place = nextWithin(state)
      if (place) return { ...pointed(next, place), history: withLine(state.history, line) }
      return line === '' ? next : { ...next, within: '', notice: { say: 'notWithin', what: line } }
    }
    case 'command':
      return runCommandLine(next, line)
    case 'fix':
      return next.fix ? withWish(next, next.fix, line.trim()) : next
    default:
      return next
  }
}

const withLine = (history: readonly string[], line: string): string[] =>
  [...history.filter((known) => known !== line), line].slice(-REMEMBERED)
