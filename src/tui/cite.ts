import type { ShownArticle } from '../desk/desk.ts'
import type { Messages } from '../messages/index.ts'

/** A text with where it stands: paper, date and whether it is inferred, page, headline. */
export function cited(text: string, shown: ShownArticle, messages: Messages): string {
  const { article, date, dateSure, paper } = shown
  const when = date === null ? messages.undated : dateSure ? date : `${date}（${messages.inferred}）`
  const citation = messages.citation(paper, when, article.page, article.headline)
  return text === article.headline ? citation : `${text}（${citation}）`
}
