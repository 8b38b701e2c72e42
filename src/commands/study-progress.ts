import type { Messages } from '../messages/index.ts'
import { isWatched, sayInPlace } from './output.ts'

/** Shown after so many milliseconds, and so many apart. */
const PATIENCE = 300
const PAUSE = 100

/** One line that says how many articles were read, of how many; nothing where none is watching. */
export function studyProgress(messages: Messages) {
  const start = performance.now()
  let last = start
  let isShown = false
  return {
    show(done: number, all: number): void {
      if (!isWatched()) return
      const now = performance.now()
      if (now - start < PATIENCE || now - last < PAUSE) return
      last = now
      isShown = true
      sayInPlace(messages.study.reading(done, all))
    },
    clear(): void {
      if (isShown) sayInPlace()
      isShown = false
    },
  }
}
