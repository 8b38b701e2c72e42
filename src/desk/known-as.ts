import type { Archive, ArchivedArticle } from '../store/archive.ts'
import { placeOfSame } from '../text/same-article.ts'

/** Articles of one headline that are looked at: of more nobody could say which was meant. */
const LOOKED_AT = 20

/** An article that was known by a headline: where it begins in another line by now, it is found by that. */
export async function articleKnownAs(
  archive: Archive,
  id: string,
  headline: string,
): Promise<ArchivedArticle | undefined> {
  const own = await archive.article(id)
  if (headline === '' || own?.article.headline === headline) return own
  const numbers = await archive.matching({ ask: 'text', text: headline, in: 'head' }, { limit: LOOKED_AT })
  const alike = await archive.articles(numbers)
  const at = placeOfSame(
    { id, headline },
    alike.map(({ article }) => article),
  )
  // As it stands by itself: what a search brings has no entities with it.
  return alike[at] ? archive.article(alike[at].article.id) : own
}
