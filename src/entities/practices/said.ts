import type { Find } from '../find.ts'
import { type Candidate, LEAST } from './candidate.ts'

export type Practice = Find & Pick<Candidate, 'inner' | 'isTelling' | 'isRepeated' | 'isDistinct'>

/** Said twice in one article, a name is worth one point more, and another where it is said so often. */
const AGAIN = 1
const AGAIN_TELLING = 2
export const OFTEN = 3

/** What an article says of a scheme anywhere speaks for it everywhere in it. */
export interface Said {
  evidence: number
  uses: Practice[]
  /** A brief article tells of it alone. */
  isTopic?: boolean
}

export function saidIn(practices: Practice[]): Said[] {
  const said = new Map<string, Said & { again: number }>()
  for (const practice of practices) {
    const { key, evidence = 0, isTelling } = practice
    const all = said.get(key) ?? { evidence: 0, again: AGAIN, uses: [] }
    all.evidence = Math.max(evidence, all.evidence)
    if (isTelling) all.again = AGAIN_TELLING
    all.uses.push(practice)
    said.set(key, all)
  }
  return [...said.values()].flatMap(({ evidence, again, uses }) => {
    const all = evidence + (uses.length > 1 ? again : 0) + (uses.length >= OFTEN ? 1 : 0)
    return all < LEAST ? [] : [{ evidence: all, uses }]
  })
}
