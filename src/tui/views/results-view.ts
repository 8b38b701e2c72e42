import type { Messages } from '../../messages/index.ts'
import { cells } from '../../text/width.ts'
import { shownHeadline } from '../article-lines.ts'
import { wrapped } from '../page-lines.ts'
import { areBySound, forgivenIn, nearlyFrom, type ResultRow, resultRows } from '../results.ts'
import { type Look, type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { Search } from '../state/search.ts'
import type { State } from '../state/state.ts'

/** The pane of what a search found: how much, and a row for each article, what was only nearly meant below a line. */
export function resultsView(state: State, search: Search, width: number, rows: number): Row[] {
  const { found } = search
  const { ambiguous, settings } = state
  const { messages } = settings
  const faint = (text: string) => row(text, 'faint', width, ambiguous)
  const said = saidOf(search, messages)
  // Results stand below a known number of rows; what is wrong with a line has none below it.
  const top = (found ? [said] : wrapped(said, { width, ambiguous })).map(faint)
  if (found && state.corpus.progress) top.push(faint(messages.stillIndexing))
  if (found?.skipped) top.push(row(messages.skippedArticles(found.skipped), 'accent', width, ambiguous))
  const [forgiven] = areBySound(search) ? forgivenIn(search) : []
  if (forgiven) top.push(row(messages.meant(...forgiven), 'accent', width, ambiguous))
  if (found && found.hits.length === 0)
    for (const text of isPattern(search) ? messages.triedPattern : messages.tried)
      top.push(faint(`  ${text}`))
  const listed = resultRows(search)
    .slice(search.top, search.top + Math.max(0, rows - top.length))
    .map((own) => resultRowOf(state, search, own, width))
  return toHeight([...top, ...listed].slice(0, rows), rows, width)
}

function resultRowOf(state: State, search: Search, own: ResultRow, width: number): Row {
  const { ambiguous, settings, focus } = state
  const { messages } = settings
  if ('nearly' in own) return ruled(messages.nearly(own.nearly), width, state)
  const hit = search.found!.hits[own.index]!
  const look: Look = own.index !== search.bar ? 'plain' : focus === 'list' ? 'bar' : 'barAway'
  return rowWithEdge(` ${shownHeadline(hit)}`, hit.date ?? messages.undated, look, width, ambiguous)
}

/** One cell in every terminal, which ─ is not. */
const RULE = '-'

/** A text in a line across the pane. */
function ruled(text: string, width: number, { ambiguous }: State): Row {
  const left = `${RULE}${RULE} ${text} `
  return row(left + RULE.repeat(Math.max(0, width - cells(left, ambiguous))), 'faint', width, ambiguous)
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
  if (areBySound(search)) return messages.bySound(hits.length)
  // A pattern is looked for until enough is found: how much there is, nobody counted.
  const isOpen = isPattern(search) && hits.length >= limit
  const near = nearlyFrom(search)
  return near === 0 ? messages.noneExact : messages.results(total, near ?? hits.length, isOpen)
}
