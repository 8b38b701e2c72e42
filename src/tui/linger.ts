/** An unfinished sequence of keys waits so long, in milliseconds, before what may follow is shown: `gg` shows nothing. */
const LINGERING = 400

export function linger(then: () => void): () => void {
  const timer = setTimeout(then, LINGERING)
  return () => clearTimeout(timer)
}
