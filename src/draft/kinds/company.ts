import type { Statement } from '../read/statements.ts'
import type { Context } from './context.ts'

/** What stands in most articles keeps company with everybody. */
const COMMON = 40
/** So many articles of a name say with whom it stands. */
const MOST_ARTICLES = 3

/** The articles of each name of a sentence, those left out that stand everywhere. */
async function* companies({ names }: Statement, { library }: Context) {
  for (const { kind, key, name } of names) {
    if (kind === 'place') continue
    const entity = await library.keyed(key, kind)
    if (entity && entity.articles <= COMMON) yield { name, articles: await library.articlesOf(entity) }
  }
}

/** True where an article of these also speaks of something else that a sentence names: they belong together. */
export async function isInCompany(
  articles: ReadonlySet<number>,
  statement: Statement,
  self: string,
  context: Context,
): Promise<boolean> {
  for await (const { name, articles: others } of companies(statement, context)) {
    if (name === self) continue
    for (const number of others) if (articles.has(number)) return true
  }
  return false
}

/** The newest articles that speak of what a sentence names. */
export async function articlesInCompany(statement: Statement, context: Context): Promise<Set<number>> {
  const numbers = new Set<number>()
  for await (const { articles } of companies(statement, context))
    for (const number of [...articles].slice(0, MOST_ARTICLES)) numbers.add(number)
  return numbers
}
