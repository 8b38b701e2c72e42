import type { Query } from '../../model/query.ts'
import { nearlyIn } from '../../search/nearly.ts'
import { sentenceAt } from '../../search/sentence.ts'
import type { Archive, ArchivedArticle } from '../../store/archive.ts'
import { fold, foldWithPlaces } from '../../text/fold.ts'
import { byCodePoint } from '../../text/order.ts'
import { characters } from '../../text/whole.ts'
import { numbersOf, type OnProgress } from '../drawn.ts'
import { BREAK, fieldsOf } from '../fields.ts'
import { inTime, type Reprint } from './reprints.ts'

/** A shorter phrase with a character otherwise is another one. */
const NEARLY_FROM = 4
/** Articles that are read together. */
const TOGETHER = 20
/** Comes behind all dates. */
const UNDATED = '~'

/**
 * Who said a phrase first, and how it was said since: each article that holds it, or has one of its characters
 * otherwise, with the sentence. The earliest come first, those of a day together; what has no date comes last. It is
 * told how many articles there are before the first is read.
 */
export async function* usesOfPhrase(
  archive: Archive,
  phrase: string,
  within: (query: Query) => Query,
  onProgress: OnProgress = () => {},
): AsyncGenerator<Reprint[]> {
  const folded = fold(phrase)
  const exact: Query = { ask: 'text', text: phrase }
  const isForgiven = characters(folded) >= NEARLY_FROM
  const query: Query = isForgiven ? { ask: 'any', of: [exact, { ask: 'nearly', text: phrase }] } : exact
  const dated = await earliestFirst(archive, within(query))
  onProgress(0, dated.length)
  let ofDay: Reprint[] = []
  for (let at = 0; at < dated.length; at += TOGETHER) {
    const some = dated.slice(at, at + TOGETHER)
    const uses = new Map<number, Reprint | undefined>()
    for (const found of await archive.articles(some.map(({ number }) => number)))
      uses.set(found.number, standsIn(found, folded))
    for (const [index, { number, date }] of some.entries()) {
      if (ofDay.length > 0 && date !== dated[at + index - 1]!.date) {
        yield inTime(ofDay)
        ofDay = []
      }
      const use = uses.get(number)
      if (use) ofDay.push(use)
    }
    onProgress(at + some.length, dated.length)
  }
  if (ofDay.length > 0) yield inTime(ofDay)
}

/** The articles of a query with their days: their numbers are in no such order. */
async function earliestFirst(archive: Archive, query: Query): Promise<{ number: number; date: string }[]> {
  const numbers: number[] = []
  for await (const some of numbersOf(archive, query)) for (const number of some) numbers.push(number)
  const dates = await archive.datesOf(numbers)
  return numbers
    .map((number, index) => ({ number, date: dates[index] ?? UNDATED }))
    .reverse()
    .sort((a, b) => byCodePoint(a.date, b.date))
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
