/** Rows that are shown where nobody says. */
export const MANY = 100

/** Log-likelihood of what is told: below, it may be chance in one of a hundred words (p < 0.01). */
export const LEAST = 6.63

/** Articles that are read of a larger set, and the seed that draws them, unless a person says so. */
export const SAMPLE = { size: 2000, seed: 1 }

/** Words at each side of a hit that keep it company. */
export const SPAN = 5
