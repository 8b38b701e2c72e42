import { spend } from './budget.ts'

// Loops whose next place depends on the text say in which direction they go, and end where a step does not go there.

type Step = (at: number) => number | undefined

/** The place that steps forward lead to: until one gives nothing, or does not lead further. */
export function walkForward(from: number, step: Step): number {
  for (let at = from; ; ) {
    spend()
    const next = step(at)
    if (next === undefined || !(next > at)) return at
    at = next
  }
}

/** The place that steps back lead to: until one gives nothing, or does not lead further back. */
export function walkBack(from: number, step: Step): number {
  for (let at = from; ; ) {
    spend()
    const next = step(at)
    if (next === undefined || !(next < at) || next < 0) return at
    at = next
  }
}
