import type { ActionName } from '../messages/zh.ts'
import { actions, type Need } from './actions.ts'
import { contextOf } from './context.ts'
import { articleUnderBar, isBehind, issueUnderBar, sumsAsked } from './list.ts'
import type { State } from './state.ts'

// What is still on its way to where the keys go: an action that needs it waits for it, and is done on that very thing.

/** Results come for the line that was typed, or the line is one that cannot be asked. */
export const hasResults = ({ search }: State): boolean =>
  search === null ||
  search.line.trim() === '' ||
  search.mistake !== null ||
  search.found?.line === search.line

const hasSums = (state: State): boolean => {
  const asked = sumsAsked(state)
  return asked === undefined || state.sums?.of === asked.of
}

const hasArticle = (state: State): boolean => articleUnderBar(state) === undefined || !isBehind(state)

/** The rows that a bar moves over, or the text that the point moves in. */
function hasRows(state: State): boolean {
  const { page, source, fix } = state
  switch (contextOf(state)) {
    case 'list':
      return hasResults(state)
    case 'entities':
      return hasResults(state) && (state.entitiesOf === 'list' ? hasSums(state) : hasArticle(state))
    case 'page':
      return page?.found !== null
    case 'source':
      return source?.found !== null
    case 'fix':
      return !fix?.wish || fix.outcome !== null
    default:
      return hasResults(state) && hasArticle(state)
  }
}

/** What the bar of the list stands on is known, though not yet what is in it. */
const hasEntry = (state: State): boolean =>
  hasRows(state) && (state.focus !== 'list' || state.search !== null || !issueUnderBar(state)?.isComing)

const HAS: Record<Need, (state: State) => boolean> = {
  nothing: () => true,
  rows: hasRows,
  entry: hasEntry,
  content: (state) => hasEntry(state) && hasArticle(state),
}

const needOf = (state: State, name: ActionName): Need => {
  // What is picked is printed with where it stands, which the article says.
  if (name === 'enter' && state.settings.isPicking) return 'content'
  return actions.find((action) => action.name === name)?.needs ?? 'content'
}

/** True where an action must wait for what it is to be done on. */
export const isAwaited = (state: State, name: ActionName): boolean => !HAS[needOf(state, name)](state)
