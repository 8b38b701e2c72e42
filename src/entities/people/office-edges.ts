/**
 * What stands before a title: a mark, a particle, a word of the sentence, a noun before the name that it begins with, or
 * the rest of a body that is left out.
 */
export type Edge = 'mark' | 'particle' | 'clause' | 'noun' | 'short' | 'run' | 'cut'

/**
 * As offices were right on a daily of 1998 (tools/learn-names/offices.ts), a little less where they were always right;
 * what is left out (short) as a reader of set pages judged.
 */
const PERCENT: Record<Edge, number> = {
  mark: 97,
  particle: 96,
  clause: 93,
  noun: 60,
  short: 50,
  run: 90,
  cut: 60,
}
/** An office behind a name, or one that a sentence says of it. */
export const DESCRIBED = 95

/** How likely a title is right and whole, in hundredths. */
export const edgePercent = (edge: Edge): number => PERCENT[edge]
