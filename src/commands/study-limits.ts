/** Rows that are shown where nobody says. */
export const MANY = 100

/** Log-likelihood of what is told: below, it may be chance in one of a hundred words (p < 0.01). */
export const LEAST = 6.63
