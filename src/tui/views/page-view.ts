import { scrolledPage } from '../page/scroll.ts'
import { type Row, row, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import type { PageView } from '../state/view.ts'

/** The page of an entity in the pane of the article, `rows` rows of `width` cells. */
export function pageView(state: State, view: PageView, width: number, rows: number): Row[] {
  const { ambiguous, settings } = state
  if (!view.found) {
    const { searching, notices } = settings.messages
    const said = view.found === null ? searching : notices.unknownName(view.name)
    return toHeight([row(` ${said}`, 'faint', width, ambiguous)], rows, width)
  }
  const { lines, bar, first } = scrolledPage(state, view, width, rows)
  const shown = lines
    .slice(first, first + rows)
    .map(({ lead, draw }, index) => draw(first + index === bar && lead !== undefined))
  return toHeight(shown, rows, width)
}
