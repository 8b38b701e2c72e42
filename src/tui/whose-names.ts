import { articleUnderBar, issueUnderBar } from './list.ts'
import type { Question } from './state/questions.ts'
import type { State } from './state/state.ts'

/** Whose names their pane lists: the article's, or those of several together. */
export type Whose =
  | { of: 'article' }
  | { of: 'several'; id: string; count: number; ask: Extract<Question, { ask: 'sums' }>['whose'] }
  /** Who and what stands beside the name whose page is open. */
  | { of: 'page'; name: string }
  | { of: 'nothing' }

/** What the list's bar stands on decides, and what the person asked for; never which pane has the keys. */
export function whoseNames(state: State): Whose {
  const { search, names, visited, list, view } = state
  if (view.is === 'page' && view.kind !== null) return { of: 'page', name: view.name }
  if (visited !== null) return { of: 'article' }
  if (search) {
    const { found, mistake } = search
    if (mistake || found?.hits.length === 0) return { of: 'nothing' }
    if (!found || !names.isOfAll) return { of: 'article' }
    const ids = found.hits.map(({ id }) => id)
    // More of the same search are other articles.
    return { of: 'several', id: `/${found.line}/${ids.length}`, count: ids.length, ask: { ids } }
  }
  const under = issueUnderBar(state)
  // Before the list has come the article of the last time is there.
  if (!under) return list.issues === null ? { of: 'article' } : { of: 'nothing' }
  const isOfIssue = names.isOfAll || (!under.article && !under.isComing)
  const { id, count } = under.issue
  return isOfIssue ? { of: 'several', id, count, ask: { issue: id } } : { of: 'article' }
}

/** The same as long as the same names are meant. */
export function namesMeant(state: State): string {
  const whose = whoseNames(state)
  switch (whose.of) {
    case 'several':
      return `several ${whose.id}`
    case 'page':
      return `page ${whose.name}`
    case 'article':
      return `article ${articleUnderBar(state) ?? state.shown?.article.id}`
    case 'nothing':
      return ''
  }
}
