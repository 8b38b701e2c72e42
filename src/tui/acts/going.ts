import type { Article } from '../../model/article.ts'
import { articleUnderBar, type Entry, entriesOf } from '../list.ts'
import { filtered } from '../listed.ts'
import { headParts } from '../marks.ts'
import { pointed } from '../point.ts'
import type { Place, Spot, State } from '../state.ts'
import { toResult } from './hits.ts'

/** More places than this nobody walks back. */
const MOST_JUMPS = 100

/** Where a person is: nowhere, while the bar stands on an issue or the article has not come. */
export const hereIn = (state: State): Spot | undefined =>
  state.shown && articleUnderBar(state) === state.shown.article.id
    ? { article: state.shown.article.id, ...state.point }
    : undefined

/** The place is remembered that is about to be left. */
export function leaving(state: State): State {
  const here = hereIn(state)
  if (!here) return state
  const jumps = [...state.jumps.slice(0, state.jump), here].slice(-MOST_JUMPS)
  return { ...state, jumps, jump: jumps.length }
}

/** To a place in an article, whichever is shown now. */
export function arrive(state: State, to: NonNullable<State['arriving']>): State {
  const next: State = { ...state, page: null, source: null, selection: null, focus: 'article' }
  if (state.shown?.article.id === to.article) return pointed(next, placeOf(state.shown.article, to))
  return { ...next, visited: to.article, arriving: to }
}

/** A place counted with the head of its article. */
export const placeOf = (
  article: Article,
  { block, offset, isBody }: NonNullable<State['arriving']>,
): Place => ({
  block: isBody ? block + headParts(article).head : block,
  offset,
})

export const goTo = (state: State, to: NonNullable<State['arriving']>): State => arrive(leaving(state), to)

/** Back, or forth again, through where the person has been. */
export function jumped(state: State, by: 1 | -1): State {
  const here = hereIn(state)
  const isAtEnd = state.jump === state.jumps.length
  const jumps = by < 0 && isAtEnd && here ? [...state.jumps, here] : state.jumps
  const jump = state.jump + by
  const to = jumps[jump]
  if (!to) return { ...state, notice: { say: by < 0 ? 'noWayBack' : 'noWayForth' } }
  return { ...arrive(state, to), jumps, jump }
}

export function marked(state: State, name: string): State {
  const here = hereIn(state)
  if (!here) return { ...state, notice: { say: 'noArticle' } }
  return { ...state, marks: { ...state.marks, [name]: here }, notice: { say: 'marked', what: name } }
}

export function toMark(state: State, name: string): State {
  const spot = state.marks[name]
  return spot ? goTo(state, spot) : { ...state, notice: { say: 'noMark', what: name } }
}

/** The article before or after in the list, its issue opened where it is closed. */
export function toNeighbour(state: State, step: 1 | -1): State {
  if (state.search) return toResult(state, step)
  const entries = entriesOf(state)
  for (let index = state.cursor + step; index >= 0 && index < entries.length; index += step) {
    const entry = entries[index]!
    if ('month' in entry) continue
    const from = state.focus === 'article' ? leaving(state) : state
    if (entry.article || entry.isComing) return { ...from, cursor: index }
    if (state.opened.has(entry.issue.id)) continue
    const opened = new Set(state.opened).add(entry.issue.id)
    return { ...state, opened, cursor: step === 1 ? index + 1 : index + entry.issue.count }
  }
  return { ...state, notice: { say: step === 1 ? 'lastArticle' : 'firstArticle' } }
}

/** To the newest issue of a day, or before it where there is none: `2022`, `2022-08`, `2022-08-02`. */
export function toDate(state: State, date: string): State {
  const newest = (state.issues ?? []).find(
    (issue) => issue.date !== null && issue.date.slice(0, date.length) <= date,
  )
  if (!newest) return { ...state, notice: { say: 'noIssue', what: date } }
  const folded = new Set(state.folded)
  folded.delete(newest.date!.slice(0, 7))
  const next: State = {
    ...filtered(leaving(state), ''),
    ...{ search: null, page: null, folded, focus: 'list' },
  }
  const isIt = (entry: Entry) => 'issue' in entry && entry.issue.id === newest.id
  return { ...next, cursor: entriesOf(next).findIndex(isIt) }
}
