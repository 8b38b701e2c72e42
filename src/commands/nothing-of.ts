import type { Messages } from '../messages/index.ts'
import type { AskingVerb } from './verbs.ts'

/** What is said where nothing was found; `instead` is the command that finds something. */
export function nothingOf(verb: AskingVerb, asked: string, messages: Messages, instead?: string): string {
  if (instead !== undefined) return messages.nothingFoundBut(asked, instead)
  if (verb === 'save') return messages.searches.noneYet
  return messages[verb === 'open' ? 'nothingThere' : 'nothingFound'](asked)
}
