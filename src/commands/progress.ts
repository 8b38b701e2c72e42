import type { Progress } from '../ingest/read-corpus.ts'
import type { Messages } from '../messages/index.ts'
import { truncate } from '../text/fit.ts'
import { isWatched, saidColumns, sayInPlace } from './output.ts'

/** More often than this nobody reads it, in milliseconds. */
const PAUSE = 100
/** Work that ends sooner needs no bar. */
const PATIENCE = 300

const minutes = (seconds: number) =>
  seconds < 60 ? `${Math.ceil(seconds)}s` : `${Math.floor(seconds / 60)}m${Math.round(seconds % 60)}s`

/** One line that says how far long work has come: files, articles, speed, time left. Nothing where none is watching. */
export function progressBar(messages: Messages) {
  const start = performance.now()
  let last = start
  let shown = false
  return {
    show({ files, allFiles, bytes, allBytes, articles }: Progress): void {
      const now = performance.now()
      if (!isWatched() || now - start < PATIENCE || now - last < PAUSE) return
      last = now
      shown = true
      const seconds = (now - start) / 1000
      const speed = bytes / 1e6 / seconds
      const left = minutes(((allBytes - bytes) / Math.max(bytes, 1)) * seconds)
      const percent = Math.floor((100 * bytes) / Math.max(allBytes, 1))
      const line = messages.progress(percent, `${files}/${allFiles}`, articles, speed.toFixed(1), left)
      sayInPlace(truncate(line, saidColumns() - 1))
    },
    clear(): void {
      if (shown) sayInPlace()
      shown = false
    },
  }
}
