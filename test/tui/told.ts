import type { Desk } from '../../src/desk/desk.ts'
import { answerTo } from '../../src/tui/ask-desk.ts'
import type { Answer } from '../../src/tui/state/questions.ts'
import { type Run, take } from './driving.ts'
import { heldSearches } from './held-searches.ts'

/** What is asked is answered by a desk, in its order, with what it tells meanwhile. */
export async function told(desk: Desk, run: Run, searches = heldSearches()): Promise<Run> {
  let now = run
  while (now.asks.length > 0) {
    const [{ tag, question }, ...asks] = now.asks as [Run['asks'][number], ...Run['asks']]
    const answers: Answer[] = []
    const last = await answerTo({ desk, searches }, question, (some) => answers.push(some))
    now = { ...now, asks }
    for (const answer of [...answers, last]) now = take(now, { type: 'answer', tag, answer })
  }
  return now
}
