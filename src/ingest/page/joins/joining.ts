import { judged } from '../../learned/judge.ts'
import { UNIT } from '../../learned/trees.ts'
import type { Parted } from '../cuts/cutting.ts'
import type { Model } from '../model.ts'
import { amongAll, joinRow, type Stretch } from './join-features.ts'
import { joined, stretchesOf } from './joins.ts'
import { saidBy } from './said.ts'
import { unionRows } from './union-features.ts'

// The step from stretches to articles, taken twice: first those that go together with little doubt, then what these
// groups are to each other.

const NEVER = -3000
/** No article goes on further away than this many stretches. */
const REACH = 25
/** Stretches become one group where a logit speaks for each two of them: about the rest their groups decide. */
const LITTLE_DOUBT = UNIT

export interface Joinable {
  stretches: Stretch[]
  pairs: [number, number][]
  rows: Int32Array[]
}

export function joinable(
  { gaps, words }: Parted,
  cuts: Int32Array,
  { texts }: Pick<Model, 'texts'>,
): Joinable {
  const stretches = stretchesOf(cuts, gaps.paragraphs.length)
  const said = saidBy(
    stretches.map(({ from, to }) => gaps.paragraphs.slice(from, to)),
    words,
    gaps,
  )
  const among = amongAll(stretches, gaps, said)
  const pairs: [number, number][] = []
  const rows: Int32Array[] = []
  for (let first = 0; first < stretches.length; first++)
    for (let second = first + 1; second < Math.min(stretches.length, first + REACH); second++) {
      pairs.push([first, second])
      rows.push(joinRow(stretches, first, second, gaps, said, among, texts, cuts))
    }
  return { stretches, pairs, rows }
}

export const paragraphsOf = ({ from, to }: Stretch) => Array.from({ length: to - from }, (_, at) => from + at)

export interface Unitable {
  stretches: Stretch[]
  groups: number[][]
  pairs: [number, number][]
  rows: Int32Array[]
}

/** Stretches put together where each two speak for it, with what is to be judged of each two groups. */
export function unitable(
  { gaps, words }: Parted,
  { stretches, pairs, rows }: Joinable,
  { joins: forest, texts }: Pick<Model, 'joins' | 'texts'>,
): Unitable {
  const count = stretches.length
  const joins = new Int32Array(count * count).fill(NEVER)
  const scores = judged(forest, rows)
  pairs.forEach(([first, second], at) => {
    joins[first * count + second] = scores[at]!
  })
  const groups = joined(joins, count, LITTLE_DOUBT)
  return { stretches, groups, ...unionRows({ gaps, words, texts, stretches, groups, joins }) }
}

/** What speaks for each two groups being one article, at first times count plus second. */
export function unionScores(
  { groups, pairs, rows }: Unitable,
  { unions }: Pick<Model, 'unions'>,
): Int32Array {
  const count = groups.length
  const scores = new Int32Array(count * count).fill(NEVER)
  const spoken = judged(unions, rows)
  pairs.forEach(([first, second], at) => {
    scores[first * count + second] = spoken[at]!
  })
  return scores
}

/** The groups of each article. */
export const joinedGroups = (scores: Int32Array, count: number) => joined(scores, count, 0)

/** The paragraphs of each of some lists of groups. */
export const groupedParagraphs = ({ stretches, groups }: Unitable, lists: number[][]): number[][] =>
  lists.map((list) =>
    list
      .flatMap((group) => groups[group]!)
      .sort((a, b) => a - b)
      .flatMap((stretch) => paragraphsOf(stretches[stretch]!)),
  )

/** The paragraphs of each article as its texts tell, its headline not yet known: what headlines are learned from. */
export const joinedArticles = (unitable: Unitable, model: Pick<Model, 'unions'>): number[][] =>
  groupedParagraphs(unitable, joinedGroups(unionScores(unitable, model), unitable.groups.length))
