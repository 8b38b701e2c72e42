import { helpLines } from '../help-lines.ts'
import { layoutOf } from '../layout.ts'
import { entriesOf } from '../list.ts'
import { headingOf, listedNames } from '../names.ts'
import { nearlyFrom } from '../results.ts'
import type { Search } from '../state/search.ts'
import type { State } from '../state/state.ts'
import type { HelpView } from '../state/view.ts'
import { headlineLines } from './headline-lines.ts'
import { pageBegunBy } from './page-headings.ts'
import type { Tall } from './tall.ts'

// The rows that entries of the panes take. What stands above an entry as its heading belongs to it.

/** Issues and their articles, a heading above the first article of a page. */
export function tallList(state: State): Tall {
  const entries = entriesOf(state)
  const isAlone = state.settings.headlineRows === 1
  return {
    count: entries.length,
    heightOf: (index) => {
      const own = isAlone ? 1 : headlineLines(state, entries[index]!).length
      return own + (pageBegunBy(entries, index) === undefined ? 0 : 1)
    },
  }
}

/** From so many rows on a result has one for what was found in it. */
const ROOMY = 16

export const resultHeight = (state: State): 1 | 2 => (layoutOf(state).rows >= ROOMY ? 2 : 1)

/** Results; a line stands above the first of those that were only nearly meant. */
export function tallResults(state: State, search: Search): Tall {
  const own = resultHeight(state)
  const near = nearlyFrom(search)
  return {
    count: search.found?.hits.length ?? 0,
    heightOf: (index) => own + (index === near ? 1 : 0),
  }
}

/** Actions below the headings of their groups. */
export function tallHelp(state: State, view: HelpView): Tall {
  const lines = helpLines(state, view)
  return { count: lines.length, heightOf: (index) => (lines[index]!.heading ? 2 : 1) }
}

/** Names below the headings of their kinds. */
export function tallNames(state: State): Tall {
  const names = listedNames(state)
  return { count: names.length, heightOf: (index) => (headingOf(names, index) ? 2 : 1) }
}
