import { type Memory, memoryNow, type Remembered } from '../settings/memory.ts'
import { historyNow, historyPath } from '../settings/search-history.ts'
import type { Timed } from '../settings/timed.ts'
import type { ToKeep } from '../settings/to-keep.ts'
import type { Screen } from '../terminal/screen.ts'
import type { Explorer } from './explorer.ts'
import { kept } from './remember.ts'

interface Kept {
  explorer: Explorer
  screen: Screen
  environment: NodeJS.ProcessEnv
  isPicking: boolean
  /** What is drawn is not what the frame holds, which is written as it is at the next start. */
  avoidsAmbiguous: boolean
  kept: string | undefined
  memory: Memory
  remembered: Remembered
  history: Timed<string>[]
}

/** What is to be kept whenever that is asked, with the times of what has changed since the last time. */
export function toKeepOf({
  explorer,
  screen,
  environment,
  isPicking,
  avoidsAmbiguous,
  remembered,
  ...given
}: Kept): () => ToKeep {
  let { memory, history } = given
  return () => {
    const state = explorer.state()
    const { columns, rows } = screen
    const isTheirs = isPicking || state.search !== null || avoidsAmbiguous
    const frame = { text: screen.frame, columns, rows, ambiguous: state.ambiguous }
    // Left before anything was drawn: what was there before is as good.
    if (screen.frame !== '') {
      const now = Date.now()
      memory = memoryNow(memory, { ...kept(state), screen: isTheirs ? null : frame }, now)
      history = historyNow(history, state.history, now)
    }
    return { memoryPath: given.kept, memory, historyPath: historyPath(environment), history }
  }
}
