import type { Desk } from './desk.ts'
import type { ArticleLine, IssueLine, ShownArticle } from './told.ts'

/** What the first frame shows, as far as it was there in time. */
export interface FirstAnswers {
  issues?: IssueLine[]
  articles?: { issue: string; articles: ArticleLine[] }
  shown?: ShownArticle
}

/** A corpus whose index has still to be made answers later: the screen says so meanwhile, in milliseconds. */
const PATIENCE = 400

/** The issues, and the issue and the article that were open the last time, asked for while the program is loaded. */
export async function firstAnswers(
  desk: Desk,
  place: { issue: string | null; article: string | null } | null,
): Promise<FirstAnswers> {
  const answers: FirstAnswers = {}
  const asked = async () => {
    const issues = desk.issues()
    const { issue = null, article = null } = place ?? {}
    const articles = issue === null ? undefined : desk.articlesOf(issue)
    const shown = article === null ? undefined : desk.article(article)
    answers.issues = await issues
    if (issue !== null) answers.articles = { issue, articles: (await articles)! }
    const there = await shown
    if (there) answers.shown = there
  }
  // What goes wrong here goes wrong again when the explorer asks, which says so.
  const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE).unref())
  await Promise.race([asked().catch(() => {}), late])
  return answers
}
