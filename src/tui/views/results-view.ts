import type { Messages } from '../../messages/index.ts'
import { shownHeadline } from '../article-lines.ts'
import { wrapped } from '../page-lines.ts'
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
  const { found, bar } = search
  const { ambiguous } = state
  const said = saidOf(search, messages)
  // Results stand below a known number of rows; what is wrong with a line has none below it.
  const top = (found ? [said] : wrapped(said, { width, ambiguous })).map((line) =>
    row(line, 'faint', width, ambiguous),
  )
  if (found && state.progress) top.push(row(messages.stillIndexing, 'faint', width, ambiguous))
  if (found?.skipped) top.push(row(messages.skippedArticles(found.skipped), 'accent', width, ambiguous))
  const meant = found?.hits[bar]?.forgiven[0]
  if (meant) top.push(row(messages.meant(...meant), 'accent', width, ambiguous))
  if (found && found.hits.length === 0) {
    for (const text of isPattern(search) ? messages.triedPattern : messages.tried)
      top.push(row(`  ${text}`, 'faint', width, ambiguous))
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

const isPattern = ({ line }: Search) => /(?:^|\s)\/\S.*\//.test(line)

/** How much was found, and how; what is wrong with the line; what can be typed. */
function saidOf(search: Search, messages: Messages): string {
  const { found, mistake, line } = search
  if (mistake)
    return messages.errors.query(messages.queryMistakes[mistake.mistake], mistake.at + 1, mistake.what)
  if (line.trim() === '') return messages.searchHint
  if (!found) return messages.searching
  const { total, hits, limit } = found
  const isSound = /^[a-zü'’\s]+$/i.test(line)
  // A pattern is looked for until enough is found: how much there is, nobody counted.
  const isOpen = isPattern(search) && hits.length >= limit
  return total === 0 && hits.length > 0 && isSound
    ? messages.bySound(hits.length)
    : messages.results(total, hits.length, isOpen)
}
