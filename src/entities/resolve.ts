import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import { type Beginning, trieOf } from '../text/trie.ts'
import { gather } from './gather.ts'
import { peopleOf } from './people/people.ts'
import { textsOf } from './piece.ts'
import { type Surroundings, type Tagged, tag } from './tag.ts'

export const NOBODY: Beginning<true> = trieOf([])

/**
 * What an article speaks of, in the order of its text, by what it says itself and by the names that the whole corpus
 * is certain of. Only the people depend on these.
 */
export function resolve(
  article: Article,
  { given, people, things }: Tagged,
  known: Beginning<true>,
  none: ReadonlySet<string> = new Set(),
): Entity[] {
  const finds = [...peopleOf(article, people, known), ...things]
  const wanted = none.size === 0 ? finds : finds.filter(({ name }) => !none.has(name))
  return gather([...given, ...wanted], textsOf(article), article.body.length)
}

/** An article alone, without a corpus around it. */
export function entitiesOf(article: Article, surroundings: Surroundings = {}): Entity[] {
  return resolve(article, tag(article, surroundings), NOBODY, surroundings.given?.none)
}
