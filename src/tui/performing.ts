import type { Desk } from '../desk/desk.ts'
import type { ShownArticle } from '../desk/told.ts'
import type { Messages } from '../messages/index.ts'
import { type CitationForm, cited } from './cite.ts'
import { Executor } from './executor.ts'
import type { Explorer } from './explorer.ts'
import type { OwnSearches } from './own-searches.ts'
import type { Surface } from './surface.ts'

interface Means {
  desk: Desk
  surface: Surface
  searches: OwnSearches
  messages: Messages
  /** How articles are cited. */
  citation: CitationForm
  onError: (error: Error) => void
}

/** What an explorer wants asked and done is asked and done by these from here on. */
export function performing(explorer: Explorer, { citation, ...means }: Means): Executor {
  const cite = (text: string, shown: ShownArticle) => cited(text, shown, means.messages, citation)
  const executor = new Executor({ ...means, cite, send: explorer.send })
  explorer.performBy((command) => executor.perform(command))
  return executor
}
