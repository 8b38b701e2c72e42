import type { ActionName } from '../messages/zh.ts'
import { STUDIES } from '../study/choices.ts'
import { actions, type Need } from './actions.ts'
import { contextOf } from './context.ts'
import { articleUnderBar, isBehind, issueUnderBar, missingArticles } from './list.ts'
import type { State } from './state/state.ts'
import { isOpen } from './state/view.ts'
import { whoseNames } from './whose-names.ts'

// What is still on its way to where the keys go: an action that needs it waits for it, and is done on that very thing.

/** Results come for the line that was typed, or the line is one that cannot be asked. */
const hasResults = ({ search }: State): boolean =>
  search === null ||
  search.line.trim() === '' ||
  search.answered?.line === search.line ||
  search.found?.line === search.line

/** What the filter lets through is known, also of issues that were not open. */
const hasFiltered = (state: State): boolean =>
  state.list.filter.trim() === '' ||
  (state.list.holding === state.list.filter && missingArticles(state).length === 0)

/** The rows of the list's pane, whether a line is being typed above them or not. */
export const hasListed = (state: State): boolean => (state.search ? hasResults(state) : hasFiltered(state))

/** The bar stands on a row of which it is not known yet what it is. */
const isComing = (state: State): boolean =>
  state.visited === null && state.search === null && issueUnderBar(state)?.isComing === true

/** The article that is meant has come, or none is meant. */
export const hasArticle = (state: State): boolean =>
  hasResults(state) && (articleUnderBar(state) === undefined ? !isComing(state) : !isBehind(state))

function hasNames(state: State): boolean {
  const whose = whoseNames(state)
  if (whose.of === 'page') return state.view.is !== 'page' || state.view.found !== null
  return whose.of === 'several' ? state.names.sums?.of === whose.id : hasArticle(state)
}

/** The rows that a bar moves over, or the text that the point moves in. */
function hasRows(state: State): boolean {
  const { view } = state
  const context = contextOf(state)
  if (context === 'list') return hasListed(state)
  if (context === 'entities') return hasResults(state) && hasNames(state)
  switch (view.is) {
    case 'page':
    case 'source':
    case 'doubts':
      return view.found !== null
    case 'check':
    case 'figures':
      return view.found !== null && !state.corpus.stale.has(view.is)
    case 'study':
      return view.found !== null && (view.found.isWhole || view.found.rows.length > 0)
    case 'fix':
      return !view.wish || view.outcome !== null
    case 'help':
      return true
    case 'plain':
    case 'article':
      return hasArticle(state)
  }
}

/** Whether a draft is still as it was checked is known. */
const hasDraft = ({ view }: State): boolean => view.is !== 'check' || view.file !== 'unsure'

/** What the bar of the list stands on is known, though not yet what is in it. */
const hasEntry = (state: State): boolean =>
  hasRows(state) && hasDraft(state) && (state.focus !== 'list' || !isComing(state))

/** Where the words begin of the text that the point is in; elsewhere nobody goes by words. */
const hasWords = ({ focus, view, shown, reading }: State): boolean =>
  focus !== 'article' ||
  (view.is !== 'article' && view.is !== 'doubts') ||
  shown === null ||
  reading.words?.article === shown.article.id

/** What the bar stands on is known, and the article that it means. */
const hasContent = (state: State): boolean => hasEntry(state) && hasArticle(state)

const hasList = (state: State): boolean => hasRows(state) && hasListed(state) && !isComing(state)

const HAS: Record<Need, (state: State) => boolean> = {
  nothing: () => true,
  rows: hasRows,
  list: hasList,
  // Where an article of an opened issue stands is known once it has come.
  pages: (state) => hasList(state) && (state.search !== null || missingArticles(state).length === 0),
  entry: hasEntry,
  content: hasContent,
  words: (state) => hasContent(state) && hasWords(state),
}

/** Only from an article that has come is it known where the list stands after it, and what is gone back to. */
const LEADING_AWAY: ActionName[] = ['search', 'filter', 'command']

/** An article was gone to and is on its way. */
const isArriving = (state: State): boolean =>
  state.arriving !== null && isBehind(state) && !isOpen(state.view, 'doubts')

/** An article is read, or will be once it has come: it is a place that is come back to. */
const isRead = ({ focus, view }: State): boolean => focus === 'article' && view.is === 'article'

/** Who leaves what is filtered stays on the article under the bar; that of a result is remembered, with where it was read. */
function needToLeave(state: State): Need {
  const { view, search, visited, focus, list } = state
  if (view.is !== 'article') return 'nothing'
  if (isArriving(state)) return 'content'
  if (search) return focus === 'list' ? 'nothing' : 'content'
  return visited === null && focus === 'list' && list.filter !== '' ? 'rows' : 'nothing'
}

const needOf = (state: State, name: ActionName, text?: string): Need => {
  const action = actions.find((row) => row.name === name)
  // What is opened over what is doubtful lies over the article that this leads to.
  if (text !== undefined && action?.takesText)
    return state.view.is === 'doubts' || isRead(state) ? 'content' : 'nothing'
  if (LEADING_AWAY.includes(name) && (isArriving(state) || (isRead(state) && isBehind(state))))
    return 'content'
  if (name === 'leave' || name === 'quit') return needToLeave(state)
  // What is picked is printed with where it stands, which the article says.
  if (name === 'enter' && (state.settings.isPicking || state.view.is === 'doubts')) return 'content'
  // Another view of the same set does not wait for this one.
  if (state.view.is === 'study' && STUDIES.some((study) => study === name)) return 'nothing'
  return action?.needs ?? 'content'
}

/** True where an action, and what was typed behind its name, must wait for what it is to be done on. */
export const isAwaited = (state: State, name: ActionName, text?: string): boolean =>
  !HAS[needOf(state, name, text)](state)
