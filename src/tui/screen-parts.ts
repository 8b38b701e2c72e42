import { doubtsView } from './doubts/doubts-view.ts'
import { checkListView } from './drafts/check-list-view.ts'
import { checkView } from './drafts/check-view.ts'
import { draftNamesView } from './drafts/draft-names-view.ts'
import { figuresListView, figureView } from './figures/figures-view.ts'
import { DIVIDER_CELLS, layoutOf } from './layout.ts'
import { articleUnderBar } from './list.ts'
import { isCorpusComing } from './lists/corpus-extent.ts'
import { placesMeant } from './places.ts'
import { chosenOf, completionsFor } from './prompts/commands.ts'
import { draftPaths } from './prompts/draft-path.ts'
import { chosenPlace } from './prompts/places.ts'
import { type Row, row, toHeight } from './row.ts'
import type { State } from './state/state.ts'
import type { View } from './state/view.ts'
import { articleView } from './views/article-view.ts'
import { fixView } from './views/fix-view.ts'
import { helpView } from './views/help-view.ts'
import { headingUnderBar, issueView } from './views/issue-view.ts'
import { listView } from './views/list-view.ts'
import { titleOfBeside, titleOfMiddle } from './views/middle-titles.ts'
import { namesView } from './views/names-view.ts'
import { pageView } from './views/page-view.ts'
import { paletteView } from './views/palette-view.ts'
import { placesView, trailView } from './views/places-view.ts'
import { resultsView } from './views/results-view.ts'
import { sourceView } from './views/source-view.ts'
import { statusView } from './views/status-view.ts'
import { studyView } from './views/study-view.ts'
import { type Title, titleOfHelp, titleOfList, titleOfNames, titleOfStudy, titleRow } from './views/titles.ts'
import { whichKeyView } from './views/which-key-view.ts'
import { wrapped } from './wrapped.ts'

/** U+FFE8 is one cell wide in every terminal; │ joins into a line where it is one cell, too. */
const [JOINED, APART] = ['│', '￨']

/** What stands on the screen: panes and what divides them side by side, each with its rows, and rows below from edge to edge. */
export interface ScreenParts {
  panes: { width: number; rows: Row[] }[]
  below: Row[]
}

/** A pure function of the state, so that it can be tested without a terminal. */
export function screenParts(state: State, corpus: string): ScreenParts {
  const { size, settings, ambiguous } = state
  const { columns, rows } = size
  const layout = layoutOf(state)
  if (layout.tooSmall)
    return { panes: [], below: [row(settings.messages.tooSmall(columns, rows), 'plain', columns, ambiguous)] }
  const over = layout.status ? overRows(state, columns, layout.rows) : []
  const status = layout.status ? [statusView(state, columns)] : []
  const height = layout.title + layout.rows - over.length
  const panes = panesOf(state, corpus).map(({ width, rows: all }) => ({ width, rows: all.slice(0, height) }))
  return { panes, below: [...over, ...status] }
}

/** What lies over the last rows of the panes: the keys that may follow, the commands that a line may become. */
function overRows(state: State, columns: number, rows: number): Row[] {
  const { prompt, typed, notice } = state
  const room = { width: columns, rows }
  if (notice?.isListed) return trailView(state, room).slice(0, rows)
  if (typed.isLingering && typed.pending.length > 0) return whichKeyView(state, columns, rows)
  if (prompt?.kind === 'place')
    return placesView(placesMeant(state, prompt.line), chosenPlace(prompt), room, state).slice(0, rows)
  if (prompt?.kind !== 'command') return []
  const paths = draftPaths(state)
  if (paths?.length) return draftNamesView(paths, prompt.completion, room, state).slice(0, rows)
  const completions = completionsFor(state, prompt.typed)
  if (completions.length === 0) return isWord(prompt.line) ? [noCommandRow(state, columns)] : []
  return paletteView(completions, chosenOf(state, prompt.line, completions), room, state).slice(0, rows)
}

/** What may be a command: a date and a number are none, and of what takes a text the name is known. */
const isWord = (line: string): boolean => /^\p{L}[^\s!]*$/u.test(line)

const noCommandRow = ({ ambiguous, settings: { messages } }: State, columns: number): Row =>
  row(` ${messages.noSuchCommand}`, 'floatFaint', columns, ambiguous)

function panesOf(state: State, corpus: string): ScreenParts['panes'] {
  const { list, article, entities, beside, rows, title } = layoutOf(state)
  const { search, view, size, settings, ambiguous } = state
  const { columns } = size
  const titled = (own: Title, width: number, drawn: Row[]) => ({
    width,
    rows: title === 0 ? drawn : [titleRow(own, width, ambiguous), ...drawn],
  })
  if (view.is === 'help') return [titled(titleOfHelp(state), columns, helpView(state, view, columns, rows))]
  if (view.is === 'study') return [titled(titleOfStudy(state, view), columns, studyView(state, view))]
  if (!isCorpusComing(state) && state.list.issues?.length === 0) {
    const notice = wrapped(settings.messages.empty(corpus), { width: columns, ambiguous }).map((text) =>
      row(` ${text}`, 'plain', columns, ambiguous),
    )
    return [titled(titleOfList(state), columns, toHeight(notice.slice(0, rows), rows, columns))]
  }
  const panes: ScreenParts['panes'] = []
  const add = (own: (state: State) => Title, width: number, draw: (width: number) => Row[]) => {
    if (width === 0) return
    if (panes.length > 0) panes.push({ width: DIVIDER_CELLS, rows: dividerRows(state) })
    panes.push(titled(own(state), width, draw(width)))
  }
  add(titleOfList, list, (width) => {
    if (view.is === 'doubts') return doubtsView(state, view, width, rows)
    if (view.is === 'check') return checkListView(state, view, width, rows)
    if (view.is === 'figures') return figuresListView(state, view, width, rows)
    return search ? resultsView(state, search, width, rows) : listView(state, width, rows)
  })
  const seen = beforeTyping(state)
  add(
    () => titleOfMiddle(seen),
    article,
    (width) => middle(seen, view, width, rows),
  )
  add(
    () => titleOfNames(seen),
    entities,
    (width) => namesView(seen, width, rows),
  )
  add(titleOfBeside, beside, (width) => besideView(state, width, rows))
  return panes
}

/** Until something is searched for, what the list stands on is seen beside it. */
const beforeTyping = (state: State): State =>
  state.search?.line.trim() === '' ? { ...state, search: null } : state

function dividerRows(state: State): Row[] {
  const { rows, title } = layoutOf(state)
  const text = ` ${state.ambiguous === 1 ? JOINED : APART} `
  return Array.from({ length: title + rows }, (_, index) => [
    { text, look: index < title ? ('title' as const) : ('divider' as const) },
  ])
}

/** Nothing is meant: nothing was found, or the filter lets nothing through. */
const isNothing = (state: State): boolean =>
  articleUnderBar(state) === undefined &&
  (state.search ? state.search.found !== null || state.search.mistake !== null : state.list.filter !== '')

function besideView(state: State, width: number, rows: number): Row[] {
  const { view } = state
  if (view.is === 'fix') return fixView(state, view, width, rows)
  return view.is === 'source' ? sourceView(state, view, width, rows) : toHeight([], rows, width)
}

function middle(state: State, view: View, width: number, rows: number): Row[] {
  switch (view.is) {
    case 'check':
      return checkView(state, view, width, rows)
    case 'figures':
      return figureView(state, view, width, rows)
    case 'page':
      return pageView(state, view, width, rows)
    case 'plain':
    case 'doubts':
    case 'source':
    case 'fix':
      return articleView(state, width, rows)
    case 'article': {
      const heading = headingUnderBar(state)
      if (heading) return issueView(state, heading, width, rows)
      return isNothing(state) ? toHeight([], rows, width) : articleView(state, width, rows)
    }
    case 'help':
    case 'study':
      // It has the whole screen.
      return toHeight([], rows, width)
  }
}
