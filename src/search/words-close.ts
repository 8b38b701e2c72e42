import type { Query } from '../model/query.ts'
import type { Archive, ArchivedArticle } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { wordsOf } from '../text/segment/segment.ts'
import { textsOf } from './texts-of.ts'

// 临河市长 of 林晓东临河市市长: what is asked for stands nowhere so, and its words one close behind the other.

/** So many characters stand between two of the words. */
const BETWEEN = '[^。！？；，\\n]{0,6}?'
/** So many of the newest articles that have all words are read. */
const LOOKED_AT = 60
/** Of fewer characters nothing can be left out. */
const SHORTEST = 4

/** How a term is said where its words stand close together, each way once; nothing where they do not. */
export async function saidClosely(
  archive: Archive,
  typed: string,
  days: { since: string | null; until: string | null } = { since: null, until: null },
): Promise<string[]> {
  const words = wordsIn(fold(typed.trim()))
  if (words.length < 2 || words.join('').length < SHORTEST) return []
  const of: Query[] = words.map((text) => ({ ask: 'text', text }))
  if (days.since || days.until) of.push({ ask: 'dates', from: days.since, to: days.until })
  const numbers = await archive.matching({ ask: 'all', of }, { limit: LOOKED_AT })
  const close = new RegExp(words.join(BETWEEN), 'gu')
  return [...new Set((await archive.articles(numbers)).flatMap((found) => foundIn(found, close)))]
}

const foundIn = ({ article }: ArchivedArticle, close: RegExp): string[] =>
  textsOf(article).flatMap((text) => [...text.toLowerCase().matchAll(close)].map(([said]) => said))

/** Letters and digits as they stand together, Chinese by its words; a last character by itself goes with the one before. */
function wordsIn(text: string): string[] {
  const runs = text.match(/[a-z0-9]+|\p{Script=Han}+/gu) ?? []
  return runs.flatMap((run) => (/^[a-z0-9]/.test(run) ? [run] : withWholeEnd(run)))
}

function withWholeEnd(run: string): string[] {
  const words = wordsOf(run)
  const last = words.at(-1)!
  const before = words.at(-2)
  if (last.length > 1 || before === undefined) return words
  // 陕西省|长: the post is 省长.
  const [rest, end] = [run.slice(0, -2), run.slice(-2)]
  return rest === '' ? [end] : [...wordsOf(rest), end]
}
