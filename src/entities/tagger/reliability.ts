import table from './reliability.json' with { type: 'json' }
import { KINDS, type NameKind } from './tags.ts'

/** Who says that something is a name: the tagger, a rule that is certain or one that is not, or the tagger and a rule. */
export const SOURCES = ['tagger', 'certain', 'rule', 'taggerAndCertain', 'taggerAndRule'] as const
export type Source = (typeof SOURCES)[number]

/**
 * For each kind and source the margins from which on a name is right 1, 2, … times in twenty, as names were that took no
 * part in the learning (tools/learn-names).
 */
export type Reliability = Record<NameKind, Record<Source, number[]>>

/** How likely a name is right, in hundredths. */
export function percentOf(
  kind: number,
  source: Source,
  margin: number,
  reliability: Reliability = table,
): number {
  const limits = reliability[KINDS[kind]!][source]
  let steps = 0
  while (steps < limits.length && margin >= limits[steps]!) steps++
  return Math.min(99, steps * 5 + 2)
}
