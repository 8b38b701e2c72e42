import { longestBefore } from '../../text/trie.ts'
import steps from './chances.json' with { type: 'json' }
import { HEADS } from './words.ts'

/** How likely something is the name of a scheme that so much speaks for, in hundredths, as such names were (chances.json). */
export const chanceOfScheme = (name: string, evidence: number): number =>
  steps[kindOf(name)].findLast(([from]) => evidence >= from!)![1]!

function kindOf(name: string): 'quoted' | 'alone' | 'plain' | 'phrase' {
  const inner = name.replace(MARKS, '')
  const saysKind = longestBefore(HEADS, inner, inner.length) > 0
  if (inner.length < name.length) return saysKind || !CLOSED.test(name) ? 'quoted' : 'alone'
  return saysKind || SUM.test(name) ? 'plain' : 'phrase'
}

const MARKS = /[“”‘’「」『』]/g
const CLOSED = /[”’」』]$/
const SUM = /[+＋]/

/** How likely is a phrase that only is said again and again, in hundredths. */
export const OF_REPEATED = steps.repeated
