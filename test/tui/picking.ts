import type { Desk } from '../../src/desk/desk.ts'
import { Explorer } from '../../src/tui/explorer.ts'
import { performing } from '../../src/tui/performing.ts'
import { searchFor } from '../../src/tui/prompts/search.ts'
import { DEFAULTS, initialState } from '../../src/tui/state/initial.ts'
import { heldSearches } from './held-searches.ts'

const KEYS = { '\t': 'Tab', '\r': 'Enter' } as Record<string, string>

/** What `pick QUERY` prints when these keys are typed at once. */
export function picked(desk: Desk, query: string, keys: string): Promise<string> {
  const settings = { ...DEFAULTS, isPicking: true }
  const begun = searchFor(initialState({ columns: 120, rows: 40 }, 1, settings), query)
  const explorer = new Explorer({ ...begun, todo: [] })
  return new Promise((resolve, reject) => {
    const surface = {
      ...{ copy: () => true, redraw: () => {}, suspend: () => {}, setMouse: () => {}, setFocus: () => {} },
      ...{ takeWidth: () => {} },
      ...{ takeGround: () => {}, edit: () => true, show: () => {}, leave: () => {}, choose: resolve },
    }
    const { messages } = settings
    performing(explorer, {
      ...{ desk, surface, searches: heldSearches(), messages, citation: 'plain', onError: reject },
    })
    explorer.send({ type: 'begun', first: {} })
    for (const key of keys) explorer.send({ type: 'input', input: { type: 'key', key: KEYS[key] ?? key } })
  })
}
