import type { Article } from '../../model/article.ts'
import { articleUnderBar, type Entry, entriesOf, isOfBefore, isTakenFor, shownUnderBar } from '../list.ts'
import { followed, unfiltered, unfolded } from '../listed.ts'
import { headParts } from '../marks.ts'
import { pointed } from '../point.ts'
import { saying, uncovered, withList, withReading } from '../state/change.ts'
import type { Arrival, KnownSpot, Place } from '../state/place.ts'
import type { State } from '../state/state.ts'
import { isOpen } from '../state/view.ts'
import { toResult } from './hits.ts'

/** More places than this nobody walks back. */
const MOST_JUMPS = 100

/** Where a person is: nowhere, while the bar stands on an issue, the article has not come, or what is doubtful is gone through. */
function hereIn(state: State): KnownSpot | undefined {
  const article = isOpen(state.view, 'doubts') ? undefined : shownUnderBar(state)?.article
  if (!article) return undefined
  return { article: article.id, ...state.reading.point, headline: article.headline }
}

/** The place is remembered that is about to be left. */
export function leaving(state: State): State {
  const here = hereIn(state)
  if (!here) return state
  const { trail } = state
  const last = trail.spots.at(trail.at - 1)
  if (trail.at > 0 && last?.article === here.article && last.block === here.block) return state
  const spots = [...trail.spots.slice(0, trail.at), here].slice(-MOST_JUMPS)
  return { ...state, trail: { spots, at: spots.length } }
}

/** To a place in an article, whichever is shown now. */
export function arrive(state: State, to: Arrival): State {
  const next = uncovered({ ...withReading(state, { selection: null }), focus: 'article' })
  const isShown = next.shown?.article.id === to.article && !isTakenFor(next.shown, to) && !isOfBefore(next)
  if (!isShown) return { ...next, visited: to.article, arriving: to }
  const visited = articleUnderBar(next) === to.article ? next.visited : to.article
  return pointed(followed({ ...next, visited, arriving: null }), placeOf(next.shown!.article, to))
}

/** A place counted with the head of its article. */
export const placeOf = (article: Article, { block, offset, isBody }: Arrival): Place => ({
  block: isBody ? block + headParts(article).head : block,
  offset,
})

export const goTo = (state: State, to: Arrival): State => arrive(leaving(state), to)

/** Back, or forth again, through where the person has been. */
export function jumped(state: State, by: 1 | -1): State {
  const here = hereIn(state)
  const { spots, at } = state.trail
  const all = by < 0 && at === spots.length && here ? [...spots, here] : spots
  const to = all[at + by]
  if (!to) return saying(state, by < 0 ? 'noWayBack' : 'noWayForth')
  const there = { ...arrive(state, to), trail: { spots: all, at: at + by } }
  return saying(there, 'place', `${at + by + 1}/${all.length}`)
}

export function marked(state: State, name: string): State {
  const here = hereIn(state)
  if (!here) return saying(state, 'noArticle')
  return saying({ ...state, marks: { ...state.marks, [name]: here } }, 'marked', name)
}

export function toMark(state: State, name: string): State {
  const spot = state.marks[name]
  return spot ? goTo(state, spot) : saying(state, 'noMark', name)
}

/** The article before or after in the list, its issue opened where it is closed. */
export function toNeighbour(state: State, step: 1 | -1): State {
  if (state.search) return toResult(state, step)
  const entries = entriesOf(state)
  const { bar, opened } = state.list
  for (let index = bar + step; index >= 0 && index < entries.length; index += step) {
    const entry = entries[index]!
    if (!('issue' in entry)) continue
    const from = state.focus === 'article' ? leaving(state) : state
    if (entry.article || entry.isComing) return withList(from, { bar: index })
    if (opened.has(entry.issue.id)) continue
    const there = step === 1 ? index + 1 : index + entry.issue.count
    return withList(state, { opened: new Set(opened).add(entry.issue.id), bar: there })
  }
  return saying(state, step === 1 ? 'lastArticle' : 'firstArticle')
}

/** To the newest issue of a day, or before it where there is none: `2022`, `2022-08`, `2022-08-02`. */
export function toDate(state: State, date: string): State {
  const newest = (state.list.issues ?? []).find(
    (issue) => issue.date !== null && issue.date.slice(0, date.length) <= date,
  )
  if (!newest) return saying(state, 'noIssue', date)
  const whole = unfolded(unfiltered(leaving(state)), newest.date)
  const next = uncovered({ ...whole, search: null, visited: null, focus: 'list' })
  const isIt = (entry: Entry) => 'issue' in entry && entry.issue.id === newest.id
  const there = withList(next, { bar: entriesOf(next).findIndex(isIt) })
  return newest.date!.startsWith(date) ? there : saying(there, 'otherIssue', date)
}
