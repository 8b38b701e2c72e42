import type { Memory } from './memory.ts'
import { contentOf, memoryIn } from './memory-content.ts'
import { historyContent, historyIn } from './search-history.ts'
import type { Timed } from './timed.ts'

/** Everything that a run remembers, and in which files it is kept. */
export interface ToKeep {
  /** Undefined for a corpus that was gone when the run began. */
  memoryPath: string | undefined
  memory: Memory
  historyPath: string
  history: Timed<string>[]
}

/** As one text for another thread: a copy of five thousand small things takes the screen's thread twice as long. */
export const asText = ({ memoryPath, memory, historyPath, history }: ToKeep): string =>
  JSON.stringify({ memoryPath, memory: contentOf(memory), historyPath, history: historyContent(history) })

export function fromText(text: string): ToKeep {
  const { memoryPath, memory, historyPath, history } = JSON.parse(text)
  return { memoryPath, memory: memoryIn(memory), historyPath, history: historyIn(history) }
}
