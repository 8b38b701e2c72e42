/**
 * How many times more often than by chance two words stand together, as a power of two: Church & Hanks 1990,
 * log2(O/E). It favours what is rare.
 */
export const mutualInformation = (observed: number, expected: number): number =>
  Math.log2(observed / expected)
