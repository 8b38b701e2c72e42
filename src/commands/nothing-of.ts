import type { Messages } from '../messages/index.ts'
import type { AskingVerb } from './verbs.ts'

/** Studies take a query as it is typed; of one that is meant otherwise it is told how. */
export const isLine = (verb: AskingVerb, words: string[]): boolean =>
  words.length > 0 && ['kwic', 'trend', 'collocates'].includes(verb)

/** What is said where nothing was found. */
export function nothingOf(verb: AskingVerb, asked: string, messages: Messages, meant?: string): string {
  if (meant !== undefined) return messages.nothingFoundBut(asked, `${verb} ${meant}`)
  if (verb === 'save') return messages.searches.noneYet
  return messages[verb === 'open' ? 'nothingThere' : 'nothingFound'](asked)
}
