import { judged } from '../../learned/judge.ts'
import { type Forest, UNIT } from '../../learned/trees.ts'
import type { Text } from '../segment.ts'
import type { Sheet } from '../sheet.ts'
import { ownerRows } from './owner-features.ts'

/** Which text each headline stands over, and what speaks for each that it might. */
export interface Owners {
  /** For each display the number of its text; -1 for none. */
  owner: number[]
  scores: number[][]
}

/** A text without a headline and a headline without a text belong together even where as much speaks against it. */
const LEFT = -1.6 * UNIT
/** A second one, such as the name of a column, must surely belong to a text. */
const SECOND = 1.2 * UNIT

/** Gives headlines to texts, the surest first; a text has one, and what else surely belongs to it. */
export function ownersOf(sheet: Sheet, texts: Text[], heads: Forest): Owners {
  const scores = ownerRows(sheet, texts).map((rows) => [...judged(heads, rows)])
  const owner = scores.map(() => -1)
  const taken = new Set<number>()
  const pairs = scores
    .flatMap((own, at) => own.map((worth, number) => ({ at, number, worth })))
    .sort((a, b) => b.worth - a.worth)
  for (const { at, number, worth } of pairs) {
    if (worth < LEFT) break
    if (owner[at]! >= 0 || taken.has(number)) continue
    owner[at] = number
    taken.add(number)
  }
  for (const { at, number, worth } of pairs) if (owner[at] === -1 && worth > SECOND) owner[at] = number
  return { owner, scores }
}
