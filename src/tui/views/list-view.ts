import type { ArticleLine, IssueLine } from '../../desk/told.ts'
import type { Messages } from '../../messages/index.ts'
import { sanitise } from '../../text/sanitise.ts'
import { INFERRED } from '../article-parts.ts'
import { highlighted } from '../highlighted.ts'
import { type Entry, entriesOf, type SavedEntry, savedText } from '../list.ts'
import { corpusExtent } from '../lists/corpus-extent.ts'
import { edgeOf, HEADLINE_INDENT, headlineLines } from '../lists/headline-lines.ts'
import { tallList } from '../lists/heights.ts'
import { articlesFrom, pageBegunBy } from '../lists/page-headings.ts'
import { onScreen } from '../lists/tall.ts'
import { idOfArticle, signOf } from '../picked.ts'
import { type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import { type Look, MATCH_ON } from '../theme/looks.ts'
import { wrapped } from '../wrapped.ts'

/** The pane of issues and their articles, `rows` rows of `width` cells. */
export function listView(state: State, width: number, rows: number): Row[] {
  const { ambiguous, list, settings } = state
  const { messages } = settings
  const entries = entriesOf(state)
  const shown = onScreen(tallList(state), list.top, rows).flatMap(({ index }) => {
    const look: Look = index !== list.bar ? 'plain' : state.focus === 'list' ? 'bar' : 'barAway'
    const own = rowsOfEntry(entries[index]!, look, width, state)
    const page = pageBegunBy(entries, index)
    if (page === undefined) return own
    const heading = `${INDENT}${messages.pageHeading(page, articlesFrom(entries, index))}`
    return [row(heading, 'faint', width, ambiguous), ...own]
  })
  if (shown.length === 0 && list.filter !== '')
    for (const text of wrapped(messages.notices.noneFiltered(list.filter), { width, ambiguous }))
      shown.push(row(` ${text}`, 'faint', width, ambiguous))
  return toHeight(shown.slice(0, rows), rows, width)
}

const INDENT = ' '.repeat(HEADLINE_INDENT)

function rowsOfEntry(entry: Entry, look: Look, width: number, state: State): Row[] {
  const { messages } = state.settings
  if ('saved' in entry) return [savedRow(entry, look, width, state)]
  if ('month' in entry) return [monthRow(entry, look, width, state, messages)]
  if (entry.article) return articleRows(entry, entry.article, look, width, state)
  return entry.isComing
    ? [row(`${INDENT}…`, look === 'plain' ? 'faint' : look, width, state.ambiguous)]
    : [issueRow(entry.issue, look, width, state, messages)]
}

/** The name of a search that is kept, how many articles it finds, and how many of them are new. */
function savedRow({ saved, ranges }: SavedEntry, look: Look, width: number, state: State): Row {
  const { name, found } = saved
  const { searches } = state.settings.messages
  const edge = found ? searches.counts(found.fresh, found.total) : '?'
  const own = look === 'plain' && found && found.fresh > 0 ? 'strong' : look
  const text = ranges ? savedText(saved) : sanitise(name)
  const whole = rowWithEdge(`/ ${text}`, edge, own, width, state.ambiguous)
  return highlighted(whole, ranges ?? [], 2, MATCH_ON[look] ?? 'match')
}

type MonthEntry = Extract<Entry, { month: string }>

function monthRow(entry: MonthEntry, look: Look, width: number, state: State, messages: Messages): Row {
  const name = entry.month === '' ? messages.undated : messages.month(entry.month)
  const sign = state.list.folded.has(entry.month) ? '▸' : '▾'
  const edge = messages.articles(entry.articles)
  return rowWithEdge(`${sign} ${name}`, edge, look === 'plain' ? 'strong' : look, width, state.ambiguous)
}

function issueRow(issue: IssueLine, look: Look, width: number, state: State, messages: Messages): Row {
  const isOpen = state.list.opened.has(issue.id)
  const text = `${indentOf(state)}${isOpen ? '▾' : '▸'} ${dateOf(issue.date, messages)}${issue.date && !issue.dateSure ? ` (${messages.inferred})` : ''}`
  const own = look === 'plain' && isOpen ? 'strong' : look
  // Of several papers each names itself; what its number counts has to give way.
  const isOneOfSeveral = corpusExtent(state.list.issues ?? []).papers.length > 1
  if (isOneOfSeveral)
    return rowWithEdge(`${text} ${issue.paper ?? ''}`, `${issue.count}`, own, width, state.ambiguous)
  return rowWithEdge(text, messages.articles(issue.count), own, width, state.ambiguous)
}

function articleRows(entry: Entry, article: ArticleLine, look: Look, width: number, state: State): Row[] {
  const { id, headlineFrom } = article
  const isFiltered = 'ranges' in entry
  const own = look === 'plain' && state.read.has(id) ? 'faint' : look
  const before = isFiltered ? ' ' : INDENT
  const sign = signOf(state, idOfArticle(id))
  const [first = '', ...others] = headlineLines(state, entry)
  const head = rowWithEdge(
    `${sign}${before.slice(1)}${first}`,
    edgeOf(entry, state),
    own,
    width,
    state.ambiguous,
  )
  const inferred = headlineFrom === 'inferred' ? INFERRED.length : 0
  return [
    highlighted(
      head,
      isFiltered ? (entry.ranges ?? []) : [],
      before.length + inferred,
      MATCH_ON[look] ?? 'match',
    ),
    ...others.map((text) => row(`${before}${text}`, own, width, state.ambiguous)),
  ]
}

/** Issues that stand below months stand a little in. */
function indentOf(state: State): string {
  const first = entriesOf(state)[state.list.filter === '' ? state.list.saved.length : 0]
  return first && 'month' in first ? ' ' : ''
}

/** A date with its day of the week, which newspaper people think in. */
export function dateOf(date: string | null, messages: Messages): string {
  if (date === null) return messages.undated
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return Number.isNaN(day) ? date : `${date} ${messages.weekday(messages.weekdays[day]!)}`
}
