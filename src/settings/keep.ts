import { changeKept, type KeptProblem } from './change-kept.ts'
import { mergedMemories } from './memory.ts'
import { contentOf, memoryIn } from './memory-content.ts'
import { historyContent, historyIn, mergedHistories } from './search-history.ts'
import type { ToKeep } from './to-keep.ts'

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
    historyContent(mergedHistories(historyIn(content), history)),
  )
  return problem ?? other
}
