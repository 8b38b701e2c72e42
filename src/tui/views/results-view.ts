import { cells } from '../../text/width.ts'
import { shownHeadline } from '../article-parts.ts'
import { aboveResults } from '../lists/above-results.ts'
import { resultHeight, tallResults } from '../lists/heights.ts'
import { onScreen } from '../lists/tall.ts'
import { idOfArticle, signOf } from '../picked.ts'
import { forgivenIn, nearlyFrom } from '../results.ts'
import { type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { Search } from '../state/search.ts'
import type { State } from '../state/state.ts'
import type { Look } from '../theme/looks.ts'
import { excerpt, placesFound } from './excerpt.ts'
import { queryHelp } from './query-help.ts'

/** The pane of what a search found: how much, and a row for each article, what was only nearly meant below a line. */
export function resultsView(state: State, search: Search, width: number, rows: number): Row[] {
  const { messages } = state.settings
  if (search.line.trim() === '') return toHeight(queryHelp(state, width).slice(0, rows), rows, width)
  const top = aboveResults(state, search, width)
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
