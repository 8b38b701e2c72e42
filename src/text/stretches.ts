/** Stretches of a text: from, to, from, to, in code units. */
export type Stretches = number[]

/**
 * What of some stretches lies between two places of a text, where that piece begins `at` in another.
 *
 * @example moved([1, 3, 6, 9], 2, 8, 10) // [10, 11, 14, 16]
 */
export function moved(stretches: Stretches, from: number, to: number, at: number): Stretches {
  const kept: Stretches = []
  for (let index = 0; index < stretches.length; index += 2) {
    const [first, end] = [Math.max(from, stretches[index]!), Math.min(to, stretches[index + 1]!)]
    if (first < end) kept.push(first - from + at, end - from + at)
  }
  return kept
}
