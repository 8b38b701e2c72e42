// How much work one article may cost, counted in steps and not by the clock: the same on every machine.

let left = Number.POSITIVE_INFINITY

/** A text asked for more work than any honest one of its length does. */
export class TooMuchWork extends Error {}

/** One step of work; ends the work where there were too many. */
export function spend(): void {
  if (--left < 0) throw new TooMuchWork()
}

/** Does work that may take so many steps. */
export function within<Result>(steps: number, work: () => Result): Result {
  const before = left
  left = steps
  try {
    return work()
  } finally {
    left = before
  }
}
