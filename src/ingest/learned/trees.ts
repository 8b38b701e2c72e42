/**
 * Decision trees that were learned, as numbers: leaves are worth whole numbers, so that sums are the same everywhere.
 */
export interface Forest {
  /** How many features a row has, 254 at most. */
  features: number
  /** The number of outcomes: tree i speaks for outcome i modulo this. */
  outcomes: number
  /** Where each tree begins among the nodes. */
  roots: Int32Array
  /**
   * Two numbers a node, beside each other because they are asked for together. Of an inner node: the feature that it
   * asks and, above its eight bits, where the left way leads (the right way, to the node behind that); the greatest
   * value that goes left. Of a leaf: LEAF; what it is worth.
   */
  nodes: Int32Array
}

const LEAF = -1
const FEATURE_BITS = 8
const FEATURE = (1 << FEATURE_BITS) - 1

/** The feature that a node asks; LEAF at a leaf. */
export const askOf = ({ nodes }: Forest, node: number) => {
  const way = nodes[2 * node]!
  return way === LEAF ? LEAF : way & FEATURE
}

/** A forest from lists with a number for each node: the feature that it asks, its limit, the node on its left. */
export function forestOf(
  { features, outcomes }: Pick<Forest, 'features' | 'outcomes'>,
  { roots, asks, limits, lefts }: Record<'roots' | 'asks' | 'limits' | 'lefts', number[]>,
): Forest {
  const nodes = new Int32Array(2 * asks.length)
  asks.forEach((ask, node) => {
    nodes[2 * node] = ask < 0 ? LEAF : ((2 * lefts[node]!) << FEATURE_BITS) | ask
    nodes[2 * node + 1] = limits[node]!
  })
  return { features, outcomes, roots: Int32Array.from(roots, (root) => 2 * root), nodes }
}

/** What leaves are counted in: a logit has so many. */
export const UNIT = 256

/**
 * What the trees say of a row, in `scores`, one for each outcome. Each time that `enough` more of them have been asked
 * and leave no doubt, by `margin`, which outcome it is, the others are not asked: most lines are plain.
 */
export function judge(
  { roots, nodes, outcomes }: Forest,
  row: Int32Array,
  at: number,
  scores: Int32Array,
  enough = 0,
  margin = 0,
): void {
  scores.fill(0)
  let outcome = 0
  let next = enough
  for (let tree = 0; tree < roots.length; tree++) {
    if (tree === next) {
      if (tree > 0 && isClear(scores, margin)) return
      next += enough
    }
    let node = roots[tree]!
    for (let way = nodes[node]!; way !== LEAF; way = nodes[node]!) {
      // One more where the value is greater: a sign bit costs less than a branch that is taken by chance.
      const isRight = (nodes[node + 1]! - row[at + (way & FEATURE)]!) >>> 31
      node = (way >> FEATURE_BITS) + 2 * isRight
    }
    scores[outcome]! += nodes[node + 1]!
    if (++outcome === outcomes) outcome = 0
  }
}

const score = new Int32Array(1)

/** What a forest of one outcome says of each of some rows. */
export const judged = (forest: Forest, rows: Int32Array[]): number[] =>
  rows.map((row) => {
    judge(forest, row, 0, score)
    return score[0]!
  })

function isClear(scores: Int32Array, margin: number): boolean {
  let [most, second] = [scores[0]!, Number.NEGATIVE_INFINITY]
  for (let outcome = 1; outcome < scores.length; outcome++) {
    const score = scores[outcome]!
    if (score > most) {
      second = most
      most = score
    } else if (score > second) second = score
  }
  return most - second >= margin
}
