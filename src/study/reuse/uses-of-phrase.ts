import type { Query } from '../../model/query.ts'
import { nearlyIn } from '../../search/nearly.ts'
import { sentenceAt } from '../../search/sentence.ts'
import type { Archive, ArchivedArticle } from '../../store/archive.ts'
import { fold, foldWithPlaces } from '../../text/fold.ts'
import { characters } from '../../text/whole.ts'
import { BREAK, fieldsOf } from '../fields.ts'
import { inTime, type Reprint } from './reprints.ts'

/** A shorter phrase with a character otherwise is another one. */
const NEARLY_FROM = 4
/** Articles that are asked for together. */
const TOGETHER = 1000

/**
 * Who said a phrase first, and how it was said since: each article that holds it, or has one of its characters
 * otherwise, with the sentence.
 */
export async function usesOfPhrase(
  archive: Archive,
  phrase: string,
  within: (query: Query) => Query,
): Promise<Reprint[]> {
  const folded = fold(phrase)
  const seen = new Set<number>()
  const uses: Reprint[] = []
  const asked: Query[] = [{ ask: 'text', text: phrase }]
  if (characters(folded) >= NEARLY_FROM) asked.push({ ask: 'nearly', text: phrase })
  for (const query of asked) {
    for (let after: number | undefined; ; ) {
      const page = { limit: TOGETHER, ...(after !== undefined && { after }) }
      const numbers = await archive.matching(within(query), page)
      for (const number of numbers) {
        if (seen.has(number)) continue
        seen.add(number)
        const [found] = await archive.articles([number])
        const use = found && standsIn(found, folded)
        if (use) uses.push(use)
      }
      if (numbers.length < TOGETHER) break
      after = numbers.at(-1)
    }
  }
  return inTime(uses)
}

/** The first place of an article where a phrase stands; else the first where it nearly does. */
function standsIn(found: ArchivedArticle, phrase: string): Reprint | undefined {
  const fields = fieldsOf(found.article).map(({ text }) => {
    const places: number[] = []
    return { text, places, folded: foldWithPlaces(text, places) }
  })
  for (const isExact of [true, false]) {
    for (const { text, places, folded } of fields) {
      const at = folded.indexOf(phrase)
      const range = isExact ? (at < 0 ? undefined : [at, at + phrase.length]) : nearlyIn(folded, phrase)
      if (!range) continue
      const length = characters(phrase)
      return {
        ...{ date: found.date, article: found.article.id, share: isExact ? 1 : (length - 1) / length },
        passages: [sentenceAt(text, characters(text.slice(0, places[range[0]!]))).replaceAll(BREAK, '')],
      }
    }
  }
  return undefined
}
