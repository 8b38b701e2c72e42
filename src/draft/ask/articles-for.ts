import type { Query } from '../../model/query.ts'
import type { ArchivedArticle } from '../../store/archive.ts'
import { anchorsOf } from '../read/anchors.ts'
import type { Statement } from '../read/statements.ts'
import type { Library } from './library.ts'

/** Numbers of so many digits stand in few articles. */
const TELLING_DIGITS = 3
/** So many articles are read for a draft, and for one of its sentences. */
const MOST_ARTICLES = 160
const MOST_FOR_ONE = 6

/** The newest articles in which two of the words stand, or a number and one of them; where none has two, those that have one. */
async function numbersFor(library: Library, statement: Statement): Promise<number[]> {
  const asked = anchorsOf(statement).map((text): Query => ({ ask: 'text', text }))
  const values = statement.amounts
    .filter(({ value }) => value.replace(/\D/g, '').length >= TELLING_DIGITS)
    .map(({ value }): Query => ({ ask: 'text', text: value }))
  const [first, second, third, fourth] = asked
  if (first === undefined) return []
  const pairs = [
    [first, second],
    [first, third],
    [second, third],
    [first, fourth],
    [second, fourth],
  ]
  const whole = pairs.flatMap((pair): Query[] => {
    const of = pair.filter((query) => query !== undefined)
    return of.length === 2 ? [{ ask: 'all', of }] : []
  })
  const exact: Query[] = [
    { ask: 'any', of: values },
    { ask: 'any', of: asked },
  ]
  const counted = values.length === 0 ? [] : await library.matching({ ask: 'all', of: exact }, MOST_FOR_ONE)
  const found = whole.length === 0 ? [] : await library.matching({ ask: 'any', of: whole }, MOST_FOR_ONE)
  if (found.length + counted.length > 0) return [...new Set([...counted, ...found])]
  return library.matching({ ask: 'any', of: asked.slice(0, 2) }, MOST_FOR_ONE)
}

/** The articles that speak of what sentences speak of: first those that most of these ask for. */
export async function articlesFor(library: Library, statements: Statement[]): Promise<ArchivedArticle[]> {
  const wanted = new Map<number, number>()
  for (const statement of statements) {
    for (const number of await numbersFor(library, statement))
      wanted.set(number, (wanted.get(number) ?? 0) + 1)
  }
  const numbers = [...wanted].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_ARTICLES)
  const articles: ArchivedArticle[] = []
  for (const [number] of numbers) {
    const found = await library.article(number)
    if (found) articles.push(found)
  }
  // In one order, whatever led to them: an article stands before another by what it is.
  return articles.sort((a, b) => a.number - b.number)
}
