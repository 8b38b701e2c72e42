import type { ArticleLine, IssueLine } from '../store/corpus.ts'
import type { State } from './state.ts'

/** A row of the list: an issue, or an article of an opened one. */
export type Entry = { issue: IssueLine; article?: ArticleLine }

/** The rows of the list, in order. */
export function entriesOf({ issues, opened }: Pick<State, 'issues' | 'opened'>): Entry[] {
  return (issues ?? []).flatMap((issue) => [
    { issue },
    ...(opened.has(issue.id) ? issue.articles.map((article) => ({ issue, article })) : []),
  ])
}

/** The id of the article under the bar, if one is. */
export const articleUnderBar = (state: State): string | undefined =>
  entriesOf(state)[state.cursor]?.article?.id
