import { articleUnderBar } from './list.ts'
import type { ListedName } from './names.ts'
import type { State } from './state/state.ts'
import { namesMeant } from './whose-names.ts'

// What tells things from each other that are taken to be printed together.

export const idOfArticle = (article: string): string => `article ${article}`

/** The same name of another article is another thing. */
export const idOfName = (state: State, { kind, key }: Pick<ListedName, 'kind' | 'key'>): string =>
  `${namesMeant(state)} ${kind} ${key}`

export const idUnderBar = (state: State): string => idOfArticle(articleUnderBar(state) ?? '')

/** Stands before what was taken. */
export const signOf = ({ picked }: State, id: string): '+' | ' ' =>
  picked.some((thing) => thing.id === id) ? '+' : ' '
