import type { ArticleLine, IssueLine } from '../desk/desk.ts'
import type { State } from './state.ts'

/** A row of the list: an issue, an article of an opened one, or the place of one that is still on its way. */
export type Entry = { issue: IssueLine; article?: ArticleLine; isComing?: true }

/** The rows of the list, in order. */
export function entriesOf({
  issues,
  articles,
  opened,
}: Pick<State, 'issues' | 'articles' | 'opened'>): Entry[] {
  return (issues ?? []).flatMap((issue): Entry[] => {
    if (!opened.has(issue.id)) return [{ issue }]
    const own = articles.get(issue.id)
    if (own) return [{ issue }, ...own.map((article) => ({ issue, article }))]
    return [{ issue }, ...Array.from({ length: issue.count }, () => ({ issue, isComing: true as const }))]
  })
}

/** The id of the article under the bar, of the list or of the results of a search. */
export function articleUnderBar(state: State): string | undefined {
  if (state.visited !== null) return state.visited
  if (state.search) return state.search.found?.hits[state.search.bar]?.id
  return entriesOf(state)[state.cursor]?.article?.id
}

/** The opened issues whose articles have not come yet. */
export const missingArticles = ({ issues, articles, opened }: State): string[] =>
  (issues ?? []).flatMap(({ id }) => (opened.has(id) && !articles.has(id) ? [id] : []))
