import type { Desk } from '../desk/desk.ts'
import type { Messages } from '../messages/index.ts'
import type { SavedSearch, SavedSearches } from '../settings/saved-searches.ts'
import { marksIn } from '../text/id-mark.ts'
import type { OwnSearches } from './own-searches.ts'
import type { Event } from './state/event.ts'
import type { Notice } from './state/notice.ts'

interface Outside {
  desk: Desk
  searches: OwnSearches
  messages: Messages
  send: (event: Event) => void
  onError: (error: Error) => void
}

/** Keeps searches with what they find as seen, and says how that went. */
export class KeptSearches {
  constructor(
    private readonly outside: Outside,
    private readonly say: (notice: Notice) => void,
  ) {}

  /** Under a name, in place of what bore it. */
  save(name: string, query: string): void {
    this.seen(query, (seen) => {
      if (seen === undefined) this.say({ say: 'badQuery', what: query })
      else if (this.change((all) => all.set(name, seen))) this.say({ say: 'searchSaved', what: name })
    })
  }

  /** What it finds now is seen, as long as it is the same search. */
  look(name: string): void {
    const query = this.outside.searches.read().get(name)?.query
    if (query === undefined) return
    this.seen(query, (seen) => {
      if (seen) this.change((all) => all.get(name)?.query === query && all.set(name, seen))
    })
  }

  forget(name: string): void {
    if (this.change((all) => all.delete(name))) this.say({ say: 'forgotten', what: name })
  }

  private seen(query: string, then: (search: SavedSearch | undefined) => void) {
    const { desk, onError } = this.outside
    const looked = new Date().toISOString()
    desk
      .marks(query)
      .then(
        (marks) => then(marks === undefined ? undefined : { query, seen: new Set(marksIn(marks)), looked }),
        onError,
      )
  }

  private change(change: (searches: SavedSearches) => unknown): boolean {
    const { searches, messages, send } = this.outside
    const problem = searches.change((all) => void change(all))
    if (problem) this.say({ say: 'unkept', what: messages.unkept[problem.problem]!(problem.path) })
    else send({ type: 'searches' })
    return problem === undefined
  }
}
