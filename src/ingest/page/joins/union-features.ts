import { PULL_FACTS } from '../cuts/pull.ts'
import { limit } from '../limit.ts'
import { endKind, startKind } from '../lines/line-facts.ts'
import { wordAcross } from '../lines/line-features.ts'
import { type GroupFacts, type Groups, groupFacts, type Shares, sharesOfGroups } from './groups.ts'

// Articles that stand in parts all over a page, judged again when most of their parts have been put together: what two
// groups of stretches say has more words to be told by than what two stretches say.

export const UNION_FEATURES = 50 + PULL_FACTS

const NEVER = -3000
/** A text that ends with less goes on elsewhere (endKind). */
const CLOSED = 5

/** What speaks for two groups stretch by stretch. */
function scoresBetween({ joins, stretches }: Groups, one: number[], other: number[]) {
  const count = stretches.length
  let [sum, most, least] = [0, NEVER, -NEVER]
  for (const first of one)
    for (const second of other) {
      const score = joins[Math.min(first, second) * count + Math.max(first, second)]!
      sum += score
      most = Math.max(most, score)
      least = Math.min(least, score)
    }
  return { mean: Math.round(sum / (one.length * other.length)), sum, most, least }
}

/** The places where one group would go over into the other, if both were one text. */
function passagesBetween({ gaps, joins, stretches }: Groups, one: number[], other: number[]) {
  const count = stretches.length
  const chain = [...one, ...other].sort((a, b) => a - b)
  const isOne = new Set(one)
  let [passages, best, worst, fitting, odd, across] = [0, NEVER, -NEVER, 0, 0, 0]
  for (let at = 1; at < chain.length; at++) {
    const [above, below] = [chain[at - 1]!, chain[at]!]
    if (isOne.has(above) === isOne.has(below)) continue
    passages++
    best = Math.max(best, joins[above * count + below]!)
    worst = Math.min(worst, joins[above * count + below]!)
    const end = gaps.paragraphs[stretches[above]!.to - 1]!
    const start = gaps.paragraphs[stretches[below]!.from]!
    const isOpen = endKind(end.read) < CLOSED
    if (isOpen && start.resumes) fitting++
    if (isOpen !== start.resumes) odd++
    across = Math.max(across, wordAcross(end.read, start.read))
  }
  return { passages, best, worst, fitting, odd, across }
}

function unionRow(page: Groups, shares: Shares, facts: GroupFacts[], a: number, b: number, resuming: number) {
  const { gaps, stretches, groups } = page
  const count = groups.length
  const [one, other] = [groups[a]!, groups[b]!]
  const [factsA, factsB] = [facts[a]!, facts[b]!]
  const at = a * count + b
  const own = shares.ofSmaller[at]!
  const { ofSmaller, ofLarger, near } = shares.rivals
  const scores = scoresBetween(page, one, other)
  const passages = passagesBetween(page, one, other)
  // What the second begins with would go on from the last stretch of the first before it.
  const before = one.filter((stretch) => stretch < other[0]!).at(-1)!
  const end = gaps.paragraphs[stretches[before]!.to - 1]!
  const start = gaps.paragraphs[stretches[other[0]!]!.from]!
  return Int32Array.of(
    own,
    shares.ofLarger[at]!,
    shares.near[at]!,
    near.more(a, b),
    near.more(b, a),
    shares.near[at]! - Math.max(near.most(a, b), near.most(b, a)),
    ofSmaller.more(a, b),
    ofSmaller.more(b, a),
    own - ofSmaller.most(a, b),
    own - ofSmaller.most(b, a),
    ofLarger.more(a, b),
    ofLarger.more(b, a),
    limit(scores.mean, 3000),
    limit(scores.sum, 9000),
    scores.most,
    scores.least,
    passages.passages,
    passages.best,
    passages.worst,
    passages.fitting,
    passages.odd,
    Math.min(9, passages.across),
    Math.min(30, other[0]! - before),
    Math.min(30, other[0]! - one[0]!),
    one.at(-1)! > other[0]! ? 1 : 0,
    one.length,
    other.length,
    factsA.size,
    factsB.size,
    factsA.isLed,
    factsB.isLed,
    factsA.resumes,
    factsB.resumes,
    factsB.begins,
    factsB.resumption,
    factsA.opens,
    factsB.opens,
    factsA.closes,
    factsB.closes,
    factsA.end,
    factsB.end,
    factsA.heads,
    factsB.heads,
    factsA.headsBelow,
    factsB.headsBelow,
    count,
    resuming,
    startKind(start.read),
    endKind(end.read),
    gaps.widths[start.places[0]!]! - gaps.widths[end.places.at(-1)!]!,
    ...shares.pulled(a, b),
  )
}

/** A row for each two groups, the one that begins first before the other: are they parts of one article? */
export function unionRows(page: Groups): { pairs: [number, number][]; rows: Int32Array[] } {
  const { groups } = page
  const shares = sharesOfGroups(page)
  const facts = groups.map((group) => groupFacts(page, group))
  const resuming = facts.filter(({ resumes }) => resumes).length
  const pairs: [number, number][] = []
  const rows: Int32Array[] = []
  for (let a = 0; a < groups.length; a++)
    for (let b = a + 1; b < groups.length; b++) {
      pairs.push([a, b])
      rows.push(unionRow(page, shares, facts, a, b, resuming))
    }
  return { pairs, rows }
}
