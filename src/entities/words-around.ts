import { spend } from '../text/budget.ts'
import type { Words } from '../text/segment/segment.ts'

/** Where the word before a place begins; -1 before the first. */
export function wordBefore(starts: Words, at: number): number {
  spend()
  let begin = at - 1
  while (begin >= 0 && starts[begin] === 0) begin--
  return begin
}

/** Where the word that starts at a place ends. */
export function wordEnd(starts: Words, at: number): number {
  spend()
  let end = at + 1
  while (starts[end] === 0) end++
  return end
}
