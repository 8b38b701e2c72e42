import { breakLines } from '../../text/breaking/lines.ts'
import { sanitise } from '../../text/sanitise.ts'
import { cells } from '../../text/width.ts'
import { shownHeadline } from '../article-parts.ts'
import { layoutOf } from '../layout.ts'
import { type Entry, entriesOf } from '../list.ts'
import type { State } from '../state/state.ts'

/** Cells before the headlines of an issue, which stand a little further in than it. */
export const HEADLINE_INDENT = 2

/** What stands at the edge of an article's row: what it is, and its day where its issue does not stand above it. */
export function edgeOf(entry: Entry, { settings: { messages } }: State): string {
  if (!('issue' in entry) || !entry.article) return ''
  const date = 'ranges' in entry ? (entry.issue.date ?? messages.undated) : ''
  return [messages.kinds[entry.article.kind], date].filter(Boolean).join(' ')
}

/** Cells that the list leaves a headline on each of its rows. */
function roomOf(state: State, entry: Entry): number {
  const edge = cells(edgeOf(entry, state), state.ambiguous)
  return Math.max(8, layoutOf(state).list - HEADLINE_INDENT - (edge > 0 ? edge + 1 : 0))
}

/** A headline as its rows show it; what does not fit on as many as the person gives it stands on the last, which is cut. */
export function headlineLines(state: State, entry: Entry): string[] {
  if (!('issue' in entry) || !entry.article) return ['']
  const text = sanitise(shownHeadline(entry.article))
  const { headlineRows } = state.settings
  if (headlineRows === 1 || layoutOf(state).list === 0) return [text]
  const lines = breakLines(text, { width: roomOf(state, entry), ambiguous: state.ambiguous }).map(
    ({ start, end }) => text.slice(start, end),
  )
  const first = lines.slice(0, headlineRows - 1)
  return [...first, lines.slice(headlineRows - 1).join('')].filter((line) => line !== '')
}

/** The headline under the bar, where the list cuts it. */
export function cutHeadline(state: State): string | undefined {
  const { search, list, ambiguous } = state
  const hit = search?.found?.hits[search.bar]
  if (search) {
    if (!hit) return undefined
    const room = layoutOf(state).list - cells(hit.date ?? '', ambiguous) - HEADLINE_INDENT
    return cells(shownHeadline(hit), ambiguous) > room ? shownHeadline(hit) : undefined
  }
  const entry = entriesOf(state)[list.bar]
  if (!entry || !('issue' in entry) || !entry.article) return undefined
  const last = headlineLines(state, entry).at(-1)!
  return cells(last, ambiguous) > roomOf(state, entry) ? shownHeadline(entry.article) : undefined
}
