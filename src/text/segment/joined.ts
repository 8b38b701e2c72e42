import { UNKNOWN, type Words } from './segment.ts'

/** Makes one word, which the dictionary does not know, of what stands between two places. */
export function join(starts: Words, from: number, to: number): void {
  starts[from] = UNKNOWN
  starts.fill(0, from + 1, to)
}

/** A word ends here: what is behind it goes on as another. */
export function cutAt(starts: Words, at: number): void {
  if (starts[at] === 0) starts[at] = UNKNOWN
}
