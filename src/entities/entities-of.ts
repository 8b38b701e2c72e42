import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import { peopleOf } from './people.ts'

/** What an article speaks of: so far its people. */
export const entitiesOf = (article: Article): Entity[] => peopleOf(article)
