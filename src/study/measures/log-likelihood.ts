// Counts are checked by the callers: none is negative, and no part is larger than its whole.

/** x·ln(x/e), which is 0 where x is. */
const term = (observed: number, expected: number): number =>
  observed === 0 ? 0 : observed * Math.log(observed / expected)

/**
 * How far the frequencies of a word in two corpora are from being the same: Rayson & Garside 2000, "Comparing corpora
 * using frequency profiling", 2·(a·ln(a/E1) + b·ln(b/E2)). 3.84, 6.63, 10.83, 15.13 are the thresholds for p < 0.05,
 * 0.01, 0.001, 0.0001.
 *
 * @param sizes of the two corpora, in the same unit
 */
export function logLikelihoodOfTwo(
  [a, b]: [a: number, b: number],
  [sizeA, sizeB]: [sizeA: number, sizeB: number],
): number {
  const rate = (a + b) / (sizeA + sizeB)
  // Rounding may leave a hair below nothing.
  return Math.max(0, 2 * (term(a, rate * sizeA) + term(b, rate * sizeB)))
}

/**
 * The same of a table of four cells, as Dunning 1993 has it for two words that may keep company: G² = 2·ΣO·ln(O/E).
 *
 * @param together how often both are there
 * @param row how often the one is, with and without the other
 * @param column how often the other is
 * @param all places there are
 */
export function logLikelihoodOfTable(together: number, row: number, column: number, all: number): number {
  // One by one: a list of cells takes five times as long, and thousands of names are measured for one screen.
  const sum =
    term(together, (row * column) / all) +
    term(row - together, (row * (all - column)) / all) +
    term(column - together, ((all - row) * column) / all) +
    term(all - row - column + together, ((all - row) * (all - column)) / all)
  return Math.max(0, 2 * sum)
}
