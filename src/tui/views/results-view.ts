import type { Messages } from '../../messages/index.ts'
import { shownHeadline } from '../article-lines.ts'
import { type Look, type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { Search, State } from '../state.ts'

/** The pane of what a search found: how much, what was forgiven, and a row for each article. */
export function resultsView(
  state: State,
  search: Search,
  width: number,
  rows: number,
  messages: Messages,
): Row[] {
  const { found, mistake, bar, line } = search
  const { ambiguous } = state
  const said = mistake
    ? messages.errors.query(messages.queryMistakes[mistake.mistake], mistake.at + 1, mistake.what)
    : found
      ? messages.results(found.total, found.hits.length)
      : line === ''
        ? messages.searchHint
        : messages.searching
  const top = [row(said, 'faint', width, ambiguous)]
  const meant = found?.hits[bar]?.forgiven[0]
  if (meant) top.push(row(messages.meant(...meant), 'accent', width, ambiguous))
  if (found && found.hits.length === 0) {
    for (const text of messages.tried) top.push(row(`  ${text}`, 'faint', width, ambiguous))
  }
  const room = rows - top.length
  const hits = found?.hits ?? []
  const first = search.top
  const listed = hits.slice(first, first + room).map((hit, index) => {
    const look: Look = first + index !== bar ? 'plain' : state.focus === 'list' ? 'bar' : 'barAway'
    return rowWithEdge(` ${shownHeadline(hit)}`, hit.date ?? messages.undated, look, width, ambiguous)
  })
  const shown = [...top, ...listed].slice(0, rows)
  return toHeight(shown, rows, width)
}
