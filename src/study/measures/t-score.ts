/**
 * How sure it is that two words stand together more often than by chance: Church et al. 1991, (O − E) / √O. It favours
 * what is frequent.
 */
export const tScore = (observed: number, expected: number): number =>
  (observed - expected) / Math.sqrt(observed)
