import { marksOfHits, placesOf } from '../marks.ts'
import { isBefore } from '../point.ts'
import { uncovered, withReading } from '../state/change.ts'
import { beforeIn, goneBack } from '../state/gone-back.ts'
import type { Place } from '../state/place.ts'
import type { Search } from '../state/search.ts'
import type { State } from '../state/state.ts'
import { promptFor } from './line.ts'

// A search begins, is left, and is taken up again.

/** So many results are listed at first. */
export const RESULTS = 200
/** So many searches are kept. */
const REMEMBERED = 500

const beforeSearch = (state: State): Search['before'] => ({
  ...beforeIn(state),
  ...{ focus: state.focus, names: state.names },
})

const NONE = { found: null, mistake: null, bar: 0, top: 0, limit: RESULTS, answered: null }

/** A search begins, with an empty line unless one is given; where the person is can be gone back to. */
export function beginSearch(state: State, line = ''): State {
  const there = uncovered(state)
  const before = state.search?.before ?? beforeSearch(there)
  const known = state.search?.line === line ? state.search : { line, ...NONE }
  const names = { ...state.names, isOfAll: false, bar: 0, top: 0 }
  const search = { ...known, before }
  return { ...there, focus: 'list', visited: null, search, names, prompt: promptFor('search', line) }
}

/** Back to where the search began; `n` takes it up again. */
export function endSearch(state: State): State {
  const { search } = state
  if (!search) return state
  // Whether its results have come yet does not matter: who is faster than the desk looked for the same.
  const sought = search.line.trim() === '' ? state.sought : { search }
  const { focus, names } = search.before
  return { ...goneBack(state, search.before), focus, names, search: null, sought }
}

/** A search whose line is not typed: that of a word, or of a command. */
export function searchFor(state: State, line: string): State {
  const next: State = { ...beginSearch(withReading(state, { selection: null }), line), prompt: null }
  return line.trim() === '' ? endSearch(next) : { ...next, history: withLine(state.history, line.trim()) }
}

/** The search that was left last, its bar where it stood. */
export const resumed = (state: State, search: Search): State =>
  uncovered({
    ...state,
    ...{ focus: 'list', visited: null, search: { ...search, answered: null, before: beforeSearch(state) } },
    names: { ...state.names, isOfAll: false, bar: 0, top: 0 },
  })

/** The first place from the point on that holds what is looked for in this article; round its end, the first of all. */
export function nextWithin(state: State): Place | undefined {
  const places = placesOf(marksOfHits(state))
  return places.find((there) => !isBefore(there, state.reading.point)) ?? places[0]
}

export const withLine = (history: readonly string[], line: string): string[] =>
  [...history.filter((known) => known !== line), line].slice(-REMEMBERED)
