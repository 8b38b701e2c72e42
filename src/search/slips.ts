import type { Query } from '../model/query.ts'
import type { ArchivedArticle } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { doubtedIn } from './doubted.ts'
import { nearlyIn } from './nearly.ts'
import { textsOf } from './texts-of.ts'
import { isForgivenInBody, replaceTerms, type Tier } from './tiers.ts'

// Hits that the index brings as possible and the text decides: a slip of whoever typed, or of a recogniser.

/** The query with one slip in each of its longer terms. */
const nearly = (asked: Query): Query =>
  replaceTerms(asked, (text) => (isForgivenInBody(text) ? { ask: 'nearly', text } : { ask: 'text', text }))

/** Whether each term stands in an article, or one of the longer ones in some other way. */
const holdsAll =
  (terms: string[], isForgiven: (found: ArchivedArticle, folded: string, term: string) => boolean) =>
  (found: ArchivedArticle): boolean => {
    const folded = fold(textsOf(found.article).join(''))
    return terms.every((typed) => {
      const term = fold(typed)
      return folded.includes(term) || (isForgivenInBody(typed) && isForgiven(found, folded, term))
    })
  }

/** The longer terms with characters that a recogniser doubted in the place of some of theirs. */
export const doubtedTier = (asked: Query, terms: string[]): Tier => ({
  query: { ask: 'all', of: [{ ask: 'unsure' }, nearly(asked), { ask: 'not', of: asked }] },
  texts: terms,
  isDoubted: true,
  holds: holdsAll(terms, ({ article }, _, term) =>
    article.body.some((block) => doubtedIn(block, term).length > 0),
  ),
})

/** One slip in the longer terms, wherever they stand. */
export const slipTier = (asked: Query, terms: string[]): Tier => ({
  query: nearly(asked),
  texts: terms,
  holds: holdsAll(terms, (_, folded, term) => nearlyIn(folded, term) !== undefined),
})
