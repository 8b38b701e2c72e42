import type { Messages } from '../messages/index.ts'
import type { State } from './state.ts'

/** A text with where it stands: paper, date and whether it is inferred, page, headline. */
export function cited(text: string, { shown }: Pick<State, 'shown'>, messages: Messages): string {
  if (!shown) return text
  const { article, date, dateSure, paper } = shown
  const when = date === null ? messages.undated : dateSure ? date : `${date}（${messages.inferred}）`
  const citation = messages.citation(paper, when, article.page, article.headline)
  return text === article.headline ? citation : `${text}（${citation}）`
}
