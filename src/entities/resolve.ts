import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import { type Beginning, trieOf } from '../text/trie.ts'
import { gather } from './gather.ts'
import { onArticle } from './on-article.ts'
import { peopleOf } from './people/people.ts'
import { textsOf } from './piece.ts'
import { isScheme, saidBy } from './practices/schemes.ts'
import { putRight } from './put-right.ts'
import { type Surroundings, type Tagged, tag } from './tag.ts'

export const NOBODY: Beginning<true> = trieOf([])

/** Whom and what an article speaks of; nothing, and why, where that could not be found out. */
export interface Spoken {
  entities: Entity[]
  failure?: string
}

/**
 * What an article speaks of, in the order of its text, by what it says itself and by the names that the whole corpus
 * is certain of. Only the people depend on these. What may be a scheme is among it: see `isScheme`.
 */
export function resolve(
  article: Article,
  { given, people, things, failure }: Tagged,
  known: Beginning<true>,
  none: ReadonlySet<string> = new Set(),
): Spoken {
  if (failure !== undefined) return { entities: [], failure }
  const spoken = onArticle(article, () => {
    const finds = [...peopleOf(article, people, known, things), ...things]
    const wanted = none.size === 0 ? finds : finds.filter(({ name }) => !none.has(name))
    const gathered = gather([...given, ...wanted], textsOf(article), article.body.length)
    return { entities: putRight(gathered, article) }
  })
  return 'entities' in spoken ? spoken : { entities: [], ...spoken }
}

/** An article alone, without a corpus around it. */
export function entitiesOf(article: Article, surroundings: Surroundings = {}): Entity[] {
  const { entities } = resolve(article, tag(article, surroundings), NOBODY, surroundings.given?.none)
  return entities.filter((entity) => entity.kind !== 'practice' || isScheme(saidBy(entity)))
}
