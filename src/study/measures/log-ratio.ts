/** Stands for a frequency of nothing, whose ratio would be endless (Hardie 2014). */
const NOTHING = 0.5

/**
 * How many times more frequent a word is in one corpus than in another, as a power of two: Hardie 2014, "Log Ratio – an
 * informal introduction", log2((a/sizeA) / (b/sizeB)). 1 is twice as frequent, 2 four times, -1 half.
 */
export const logRatio = (
  [a, b]: [a: number, b: number],
  [sizeA, sizeB]: [sizeA: number, sizeB: number],
): number => Math.log2((a || NOTHING) / sizeA / ((b || NOTHING) / sizeB))
