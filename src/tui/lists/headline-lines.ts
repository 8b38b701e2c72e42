import { breakLines } from '../../text/breaking/lines.ts'
import { sanitise } from '../../text/sanitise.ts'
import { cells } from '../../text/width.ts'
import { shownHeadline } from '../article-lines.ts'
import { layoutOf } from '../layout.ts'
import type { Entry } from '../list.ts'
import type { State } from '../state/state.ts'

/** Cells before the headlines of an issue, which stand a little further in than it. */
export const HEADLINE_INDENT = 2

/** What stands at the edge of an article's row: what it is, and its day where its issue does not stand above it. */
export function edgeOf(entry: Entry, { settings: { messages } }: State): string {
  if (!('issue' in entry) || !entry.article) return ''
  const date = 'ranges' in entry ? (entry.issue.date ?? messages.undated) : ''
  return [messages.kinds[entry.article.kind], date].filter(Boolean).join(' ')
}

/** More rows than this a headline does not take: what is longer was no headline. */
const MOST = 3

/** A headline as its rows show it: whole under the bar, else on as many rows as the person gives it. */
export function headlineLines(state: State, entry: Entry, isUnderBar: boolean): string[] {
  if (!('issue' in entry) || !entry.article) return ['']
  const text = sanitise(shownHeadline(entry.article))
  const room = isUnderBar ? MOST : state.settings.headlineRows
  const { list } = layoutOf(state)
  if (room === 1 || list === 0) return [text]
  const edge = cells(edgeOf(entry, state), state.ambiguous)
  const width = Math.max(8, list - HEADLINE_INDENT - (edge > 0 ? edge + 1 : 0))
  const lines = breakLines(text, { width, ambiguous: state.ambiguous }).map(({ start, end }) =>
    text.slice(start, end),
  )
  // What does not fit stands on the last row, which cuts it.
  return lines.length <= room ? lines : [...lines.slice(0, room - 1), lines.slice(room - 1).join('')]
}
