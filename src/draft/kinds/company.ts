import type { Statement } from '../read/statements.ts'
import type { Context } from './context.ts'

/** True where an article of these also speaks of something else that a sentence names: they belong together. */
export async function isInCompany(
  articles: ReadonlySet<number>,
  { names }: Statement,
  self: string,
  { library }: Context,
): Promise<boolean> {
  for (const { kind, key, name } of names) {
    if (name === self || kind === 'place') continue
    const entity = await library.keyed(key, kind)
    // What stands in most articles keeps company with everybody.
    if (!entity || entity.articles > COMMON) continue
    for (const number of await library.articlesOf(entity)) if (articles.has(number)) return true
  }
  return false
}
const COMMON = 40
