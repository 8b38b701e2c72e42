import { linkJumps } from '../ingest/issue/jumps.ts'
import type { Article } from '../model/article.ts'
import type { Archive, ArchivedArticle } from '../store/archive.ts'

/** An issue of more articles is a folder without days: its pages are of many papers. */
const MOST = 300

/** An article with the parts before and behind it, which stand on other pages and so in files that were read apart. */
export async function withParts(archive: Archive, { article, issue }: ArchivedArticle): Promise<Article> {
  const lines = await archive.articlesOf(issue)
  const apart = lines.filter(({ id, page }) => id !== article.id && (page === null || page !== article.page))
  if (lines.length > MOST || apart.length === 0) return article
  const own = { ...article }
  const others: Article[] = []
  for (const { id } of apart) {
    const other = await archive.article(id)
    if (other) others.push({ ...other.article })
  }
  linkJumps([own, ...others])
  return own
}
