import { changeKept, type KeptProblem } from './change-kept.ts'
import { contentOf, linesOf, type Memory, memoryIn, mergedMemories } from './memory.ts'
import { historyIn, mergedHistories } from './search-history.ts'
import type { Timed } from './timed.ts'

/** Everything that a run remembers, and in which files it is kept. */
export interface ToKeep {
  /** Undefined for a corpus that was gone when the run began. */
  memoryPath: string | undefined
  memory: Memory
  historyPath: string
  history: Timed<string>[]
}

/** Keeps what a run remembers together with what other programs have kept; gives the first thing there is to say. */
export function keep(
  { memoryPath, memory, historyPath, history }: ToKeep,
  wait: number,
): KeptProblem | undefined {
  const problem =
    memoryPath === undefined
      ? undefined
      : changeKept(memoryPath, wait, (content) => contentOf(mergedMemories(memoryIn(content), memory)))
  if (history.length === 0) return problem
  const other = changeKept(historyPath, wait, (content) =>
    linesOf(mergedHistories(historyIn(content), history)),
  )
  return problem ?? other
}
