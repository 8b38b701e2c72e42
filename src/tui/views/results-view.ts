import type { Messages } from '../../messages/index.ts'
import { cells } from '../../text/width.ts'
import { shownHeadline } from '../article-parts.ts'
import { resultHeight, tallResults } from '../lists/heights.ts'
import { onScreen } from '../lists/tall.ts'
import { idOfArticle, signOf } from '../picked.ts'
import { areBySound, forgivenIn, nearlyFrom } from '../results.ts'
import { type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { Search } from '../state/search.ts'
import type { State } from '../state/state.ts'
import type { Look } from '../theme/looks.ts'
import { wrapped } from '../wrapped.ts'
import { excerpt, placesFound } from './excerpt.ts'
import { queryHelp } from './query-help.ts'

/** The pane of what a search found: how much, and a row for each article, what was only nearly meant below a line. */
export function resultsView(state: State, search: Search, width: number, rows: number): Row[] {
  const { found } = search
  const { ambiguous, settings } = state
  const { messages } = settings
  if (search.line.trim() === '') return toHeight(queryHelp(state, width).slice(0, rows), rows, width)
  const faint = (text: string) => row(text, 'faint', width, ambiguous)
  // What is wrong with a line is longer than a title, and what can be typed is more than one.
  const top = search.mistake ? wrapped(saidOf(search, messages), { width, ambiguous }).map(faint) : []
  if (found && state.corpus.progress) top.push(faint(messages.stillIndexing))
  if (found?.skipped) top.push(row(messages.skippedArticles(found.skipped), 'accent', width, ambiguous))
  const [forgiven] = areBySound(search) ? forgivenIn(search) : []
  if (forgiven) top.push(row(messages.meant(...forgiven), 'accent', width, ambiguous))
  if (found && found.hits.length === 0)
    for (const text of isPattern(search) ? messages.triedPattern : messages.tried)
      top.push(faint(`  ${text}`))
  const near = nearlyFrom(search)
  const listed = onScreen(tallResults(state, search), search.top, rows - top.length).flatMap(({ index }) => [
    ...(index === near ? [ruled(messages.nearly(forgivenIn(search)), width, state)] : []),
    ...rowsOfResult(state, search, index, width),
  ])
  return toHeight([...top, ...listed].slice(0, rows), rows, width)
}

/** The headline and the day; where there is room what was found, how often, and on which page. */
function rowsOfResult(state: State, search: Search, index: number, width: number): Row[] {
  const { ambiguous, settings, focus } = state
  const { messages } = settings
  const hit = search.found!.hits[index]!
  const look: Look = index !== search.bar ? 'plain' : focus === 'list' ? 'bar' : 'barAway'
  const sign = signOf(state, idOfArticle(hit.id))
  const head = rowWithEdge(
    `${sign}${shownHeadline(hit)}`,
    hit.date ?? messages.undated,
    look,
    width,
    ambiguous,
  )
  if (resultHeight(state) === 1) return [head]
  const own = look === 'plain' ? 'faint' : look
  const places = placesFound(hit)
  const edge = [places > 1 && messages.places(places), hit.page !== null && messages.page(hit.page)]
    .filter(Boolean)
    .join(' ')
  const room = width - EXCERPT_INDENT.length - cells(edge, ambiguous) - 1
  return [
    head,
    [
      { text: EXCERPT_INDENT, look: own },
      ...excerpt(hit, own, room, ambiguous),
      { text: ` ${edge}`, look: own },
    ],
  ]
}

const EXCERPT_INDENT = '   '

/** One cell in every terminal, which ─ is not. */
const RULE = '-'

/** A text in a line across the pane. */
function ruled(text: string, width: number, { ambiguous }: State): Row {
  const left = `${RULE}${RULE} ${text} `
  return row(left + RULE.repeat(Math.max(0, width - cells(left, ambiguous))), 'faint', width, ambiguous)
}

const isPattern = ({ line }: Search) => /(?:^|\s)\/\S.*\//.test(line)

/** How much was found, and how; what is wrong with the line; what can be typed. */
export function saidOf(search: Search, messages: Messages): string {
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
