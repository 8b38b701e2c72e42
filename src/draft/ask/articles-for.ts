import type { Query } from '../../model/query.ts'
import type { ArchivedArticle } from '../../store/archive.ts'
import { digitsOf } from '../figures/least.ts'
import { anchorsOf } from '../read/anchors.ts'
import type { Statement } from '../read/statements.ts'
import type { Library } from './library.ts'

/** Numbers of so many digits stand in few articles. */
const TELLING_DIGITS = 3
/** So many articles are read for a draft, and for one of its sentences. */
const MOST_ARTICLES = 160
const MOST_FOR_ONE = 6
/** Of no more than these all are read. */
const FEW_ARTICLES = 400

/** So many words are asked for. */
const MOST_ASKED = 5

/** The words of a sentence that stand in the archive: what is written wrong leads nowhere. */
async function askedOf(library: Library, statement: Statement): Promise<Query[]> {
  const asked: Query[] = []
  for (const text of anchorsOf(statement)) {
    if (asked.length === MOST_ASKED) break
    if (await library.holds(text)) asked.push({ ask: 'text', text })
  }
  return asked
}

/** All ways to take so many of some things, in their order. */
function* takenOf<Item>(items: Item[], count: number, from = 0): Generator<Item[]> {
  if (count === 0) yield []
  else
    for (let at = from; at < items.length; at++)
      for (const rest of takenOf(items, count - 1, at + 1)) yield [items[at]!, ...rest]
}

/** The newest articles in which so many of the words stand. */
async function withWords(library: Library, asked: Query[], count: number): Promise<number[]> {
  const of = [...takenOf(asked, count)].map((taken): Query => ({ ask: 'all', of: taken }))
  return of.length === 0 ? [] : library.matching({ ask: 'any', of }, MOST_FOR_ONE)
}

/** Two numbers of a sentence stand together where the same is told, in whatever words. */
function pairsOfNumbers({ amounts }: Statement): Query[] {
  const numbers = amounts.filter((amount) => digitsOf(amount) > 1).slice(0, MOST_NUMBERS)
  return [...takenOf(numbers, 2)].map(
    (taken): Query => ({ ask: 'all', of: taken.map(({ value }) => ({ ask: 'text', text: value })) }),
  )
}
const MOST_NUMBERS = 3

/** The newest articles in which two of the words stand, or a number and one of them; where none has two, those that have one. */
async function numbersFor(library: Library, statement: Statement): Promise<number[]> {
  const asked = await askedOf(library, statement)
  const values = statement.amounts
    .filter(({ value }) => value.replace(/\D/g, '').length >= TELLING_DIGITS)
    .map(({ value }): Query => ({ ask: 'text', text: value }))
  const numbers = pairsOfNumbers(statement)
  const together =
    numbers.length === 0 ? [] : await library.matching({ ask: 'any', of: numbers }, MOST_FOR_ONE)
  if (asked.length === 0) return together
  const exact: Query[] = [
    { ask: 'any', of: values },
    { ask: 'any', of: asked },
  ]
  const counted = values.length === 0 ? [] : await library.matching({ ask: 'all', of: exact }, MOST_FOR_ONE)
  const found = await withWords(library, asked, 2)
  // Where two words stand in more articles than are read, those with three are nearer.
  const nearer = found.length < MOST_FOR_ONE ? [] : await withWords(library, asked, 3)
  if (found.length + counted.length + together.length > 0)
    return [...new Set([...together, ...counted, ...nearer, ...found])]
  return library.matching({ ask: 'any', of: asked.slice(0, 2) }, MOST_FOR_ONE)
}

/** The articles that speak of what sentences speak of: first those that most of these ask for; of few articles all. */
export async function articlesFor(library: Library, statements: Statement[]): Promise<ArchivedArticle[]> {
  const all = await library.matching({ ask: 'dates', from: null, to: null }, FEW_ARTICLES + 1)
  if (all.length <= FEW_ARTICLES) return articlesOf(all, library)
  const wanted = new Map<number, number>()
  for (const statement of statements) {
    for (const number of await numbersFor(library, statement))
      wanted.set(number, (wanted.get(number) ?? 0) + 1)
  }
  const numbers = [...wanted].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_ARTICLES)
  return articlesOf(
    numbers.map(([number]) => number),
    library,
  )
}

async function articlesOf(numbers: number[], library: Library): Promise<ArchivedArticle[]> {
  const articles: ArchivedArticle[] = []
  for (const number of numbers) {
    const found = await library.article(number)
    if (found) articles.push(found)
  }
  // In one order, whatever led to them: an article stands before another by what it is.
  return articles.sort((a, b) => a.number - b.number)
}
