import { lineAt, linesOf } from '../article-lines.ts'
import { shownHeadline } from '../article-parts.ts'
import { layoutOf } from '../layout.ts'
import { articleUnderBar, issueUnderBar } from '../list.ts'
import { corpusExtent } from '../lists/corpus-extent.ts'
import { headParts } from '../marks.ts'
import type { State } from '../state/state.ts'
import { dateOf } from './list-view.ts'
import { isHere, type Title } from './titles.ts'

/** The page and the day of the article, and its headline once that is scrolled away; of what lies over it, its own. */
export function titleOfMiddle(state: State): Title {
  const { messages } = state.settings
  const { view } = state
  const here = { isHere: isHere(state, 'article') }
  switch (view.is) {
    case 'page':
      return { text: `${messages.views.page}  ${view.name}`, edge: '', ...here }
    case 'check':
      return { text: `${messages.views.check}  ${view.path}`, edge: '', ...here }
    case 'figures':
      return { text: `${messages.views.figures}  ${view.thing}`, edge: '', ...here }
    case 'source':
    case 'fix':
      return { ...ofArticle(state), isHere: false }
    case 'article':
    case 'doubts':
    case 'help':
    case 'study':
    case 'plain':
      return { ...ofArticle(state), ...here }
  }
}

/** What lies beside the article. */
export function titleOfBeside({ view, settings: { messages } }: State): Title {
  const text =
    view.is === 'source' ? `${messages.views.source}  ${view.found?.file ?? ''}` : messages.fixes.title
  return { text, edge: '', isHere: true }
}

function ofArticle(state: State): Pick<Title, 'text' | 'edge'> {
  const { shown, reading, settings } = state
  const { messages } = settings
  const meant = articleUnderBar(state)
  if (meant === undefined) {
    // The list that the results stand in the place of is not what is shown.
    if (state.search) return { text: '', edge: '' }
    const issue = issueUnderBar(state)?.issue
    return { text: issue ? whereIn(issue, null, state) : '', edge: '' }
  }
  if (!shown) return { text: '', edge: '' }
  const lines = linesOf(state)
  const top = lineAt(lines, reading.place)
  const { labels } = headParts(shown.article)
  const isAway = (lines[top]?.place.block ?? 0) > labels + shown.article.kicker.length
  const seen = Math.min(lines.length, top + layoutOf(state).rows)
  const where = whereIn(shown, shown.article.page, state)
  return {
    text: isAway ? shownHeadline(shown.article) : where,
    edge: seen < lines.length || top > 0 ? messages.percent(Math.round((100 * seen) / lines.length)) : '',
  }
}

/** The paper where there are several, the day, and the page. */
function whereIn(
  { paper, date, dateSure }: { paper: string | null; date: string | null; dateSure: boolean },
  page: number | null,
  { list, settings: { messages } }: State,
): string {
  const isOne = corpusExtent(list.issues ?? []).papers.length <= 1
  const day = dateOf(date, messages) + (date !== null && !dateSure ? ` (${messages.inferred})` : '')
  return [isOne ? null : paper, day, page === null ? null : messages.page(page)].filter(Boolean).join('  ')
}
