import steps from './chances.json' with { type: 'json' }

/** How likely something is the name of a scheme that so much speaks for, in hundredths, as such names were (chances.json). */
export const chanceOfScheme = (name: string, evidence: number): number =>
  (QUOTED.test(name) ? steps.quoted : steps.plain).findLast(([from]) => evidence >= from!)![1]!

const QUOTED = /[“‘「『]/

/** How likely is a phrase that only is said again and again, in hundredths. */
export const OF_REPEATED = steps.repeated
