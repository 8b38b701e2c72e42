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
  /** Says how much is done of all since a moment. */
  const say = (since: number, done: number, all: number, line: (seconds: number, left: string) => string) => {
    const now = performance.now()
    if (!isWatched() || now - since < PATIENCE || now - last < PAUSE) return
    last = now
    shown = true
    const seconds = (now - since) / 1000
    const left = minutes(((all - done) / Math.max(done, 1)) * seconds)
    sayInPlace(truncate(line(seconds, left), saidColumns() - 1))
  }
  const percentOf = (done: number, all: number) => Math.floor((100 * done) / Math.max(all, 1))
  let firstSent: number | undefined
  return {
    show({ files, allFiles, bytes, allBytes, articles }: Progress): void {
      say(start, bytes, allBytes, (seconds, left) => {
        const speed = (bytes / 1e6 / seconds).toFixed(1)
        return messages.progress(percentOf(bytes, allBytes), `${files}/${allFiles}`, articles, speed, left)
      })
    },
    /** Of articles that another archive is given. */
    sent(done: number, all: number): void {
      firstSent ??= performance.now()
      say(firstSent, done, all, (_, left) => messages.sending(percentOf(done, all), `${done}/${all}`, left))
    },
    clear(): void {
      if (shown) sayInPlace()
      shown = false
    },
  }
}
