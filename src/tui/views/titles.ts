import type { Studied } from '../../desk/studies.ts'
import type { Degree } from '../../draft/finding.ts'
import type { Messages } from '../../messages/index.ts'
import { STUDY_CHOICES } from '../../study/choices.ts'
import { fitTo, truncate } from '../../text/fit.ts'
import { sanitise } from '../../text/sanitise.ts'
import { type AmbiguousWidth, cells } from '../../text/width.ts'
import { differencesOf } from '../drafts/differences.ts'
import { entriesOf } from '../list.ts'
import { corpusExtent, isCorpusComing } from '../lists/corpus-extent.ts'
import { saidOf } from '../results.ts'
import type { Row } from '../row.ts'
import type { State } from '../state/state.ts'
import type { CheckView, DoubtsView, FiguresView, Pane, StudyView } from '../state/view.ts'
import { whoseNames } from '../whose-names.ts'

/** What stands above a pane: what it shows, and at its right edge how much or how to read its numbers. */
export interface Title {
  text: string
  edge: string
  /** The pane has the keys. */
  isHere: boolean
}

/** A title over the whole width of its pane, with texts that may come from files. */
export function titleRow({ text, edge, isHere }: Title, width: number, ambiguous: AmbiguousWidth): Row {
  const look = isHere ? 'titleHere' : 'title'
  const left = sanitise(text)
  // Half of the row, or what the text leaves over.
  const most = Math.max(Math.floor(width / 2), width - cells(left, ambiguous) - 1)
  const right = truncate(sanitise(edge), most, ambiguous)
  const room = width - cells(right, ambiguous)
  return [
    { text: fitTo(left, room, ambiguous), look },
    ...(right === '' ? [] : [{ text: right, look: 'title' as const }]),
  ]
}

export const isHere = (state: State, pane: Pane) => state.focus === pane

/** The papers and how much there is of them; of a search, what was found. */
export function titleOfList(state: State): Title {
  const { list, search, settings } = state
  const { messages } = settings
  const here = { isHere: isHere(state, 'list') }
  if (state.view.is === 'check') return titleOfDifferences(state.view, messages)
  if (state.view.is === 'figures') return titleOfFigures(state.view, messages)
  if (state.view.is === 'doubts') return titleOfDoubts(state, state.view)
  // What is wrong with a line is said whole, below.
  if (search)
    return { text: search.mistake ? messages.searchHint : saidOf(search, messages), edge: '', ...here }
  const issues = list.issues ?? []
  const { papers, articles } = corpusExtent(issues)
  const counted = isCorpusComing(state) ? '' : messages.extent(issues.length, articles)
  if (list.filter !== '') {
    const fitting = entriesOf(state).filter((entry) => 'issue' in entry && entry.article)
    return { text: `f ${list.filter}`, edge: messages.articles(fitting.length), ...here }
  }
  const text = papers.join(' ')
  return { text: text === '' ? counted : text, edge: text === '' ? '' : counted, ...here }
}

/** How many figures there are, and how many articles give them. */
function titleOfFigures({ found }: FiguresView, { views, articles }: Messages): Title {
  const count = new Set(found?.lines.map(({ article }) => article)).size
  return { text: views.figures, edge: found ? articles(count) : '', isHere: false }
}

/** How much differs in the draft. */
function titleOfDifferences(view: CheckView, { draft: says, views }: Messages): Title {
  const count = (wanted: Degree) => differencesOf(view).filter(({ degree }) => degree === wanted).length
  // A draft that could not be read has no errors, but not because it is right.
  const isRead = view.found !== null && 'differences' in view.found
  const summary = isRead ? says.summary(count('error'), count('doubt'), count('note')) : ''
  const isBefore = isRead && (view.file === 'changed' || view.file === 'gone')
  const edge = isBefore ? says.before(summary) : summary
  return { text: views.check, edge, isHere: false }
}

/** How much is doubtful, and in how many articles that was looked for. */
function titleOfDoubts({ focus, settings: { messages } }: State, { found, bar }: DoubtsView): Title {
  const edge = found ? messages.doubtsIn(found.read) : ''
  const text = found ? `${messages.views.doubts}  ${bar + 1}/${found.doubts.length}` : messages.views.doubts
  return { text, edge, isHere: focus === 'article' }
}

/** Whose names these are, and what the numbers beside them count. */
export function titleOfNames(state: State): Title {
  const { namesOf } = state.settings.messages
  const whose = whoseNames(state)
  const here = { isHere: isHere(state, 'entities') }
  if (whose.of === 'several') return { text: namesOf.several(whose.count), edge: namesOf.inArticles, ...here }
  if (whose.of === 'page') return { text: namesOf.beside(whose.name), edge: namesOf.inArticles, ...here }
  const isThere = whose.of === 'article' && state.shown !== null
  return isThere ? { text: namesOf.article, edge: namesOf.times, ...here } : { text: '', edge: '', ...here }
}

/** Views that have a place for another set; the others leave it for the way back. */
const COMPARING = new Set<StudyView['what']>(['time', 'links', 'difference'])

/** The set, how it is looked at, and how much of it was read. */
export function titleOfStudy(state: State, view: StudyView): Title {
  const { study, views } = state.settings.messages
  const { what, against, choice, found } = view
  const beside = against === null || !COMPARING.has(what) ? '' : `  ↔ ${against}`
  const order = study.choices[STUDY_CHOICES[what][choice]!]
  return {
    text: `${views[what]}${lineOf(state, view)}${beside}  ${order}`,
    edge: found ? extentOf(found, study) : study.begun,
    isHere: true,
  }
}

/** The set as a person knows it: an article by its headline, what bears the name of its view by that alone. */
function lineOf({ shown, settings }: State, { what, line }: StudyView): string {
  if (line === settings.messages.views[what]) return ''
  const isArticle = what === 'firstUse' && shown?.article.id === line
  return `  ${isArticle ? `《${shown.article.headline}》` : line}`
}

function extentOf(told: Studied, study: Messages['study']): string {
  const { isWhole, read, sample, total, sums } = told
  if (!isWhole) return read[1] === 0 ? study.begun : study.reading(...read)
  // Of several sets together there is no one number.
  if (told.what === 'time' && (told.rows[0]?.sets.length ?? 0) > 1) return ''
  if (told.what === 'firstUse' && read[0] < total) return study.earliest(read[0], total)
  const articles = sample ? study.sampled(sample.size, total, sample.seed) : study.whole(total)
  return sums['hits'] === undefined ? articles : `${study.hits(sums['hits'])}  ${articles}`
}

export const titleOfHelp = ({ settings }: State): Title => ({
  text: settings.messages.helpTitle,
  edge: settings.messages.helpEdge,
  isHere: true,
})
