/** What logDice gives where two words are never without each other. */
const MOST = 14

/**
 * How exclusively two words keep company: Rychlý 2008, "A Lexicographer-Friendly Association Score",
 * 14 + log2(2·O / (f(a) + f(b))). It does not depend on the size of the corpus; one more is twice as often.
 */
export const logDice = (together: number, one: number, other: number): number =>
  MOST + Math.log2((2 * together) / (one + other))
