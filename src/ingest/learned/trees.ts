/**
 * Decision trees that were learned, as numbers: for each inner node the feature, the limit and where its two ways
 * lead; leaves are worth whole numbers, so that sums are the same everywhere.
 */
export interface Forest {
  /** How many features a row has. */
  features: number
  /** The number of outcomes: tree i speaks for outcome i modulo this. */
  outcomes: number
  /** Where each tree begins among the nodes. */
  roots: Int32Array
  /** The feature that a node asks; -1 at a leaf. */
  asks: Int16Array
  /** The greatest value that goes left; at a leaf, what it is worth. */
  limits: Int32Array
  /** The node on the left; on the right stands the next. */
  lefts: Int32Array
}

/** What leaves are counted in: a logit has so many. */
export const UNIT = 256

/** Adds what the trees say of a row to the scores, one for each outcome. */
export function judge(forest: Forest, row: Int32Array, at: number, scores: Int32Array): void {
  const { roots, asks, limits, lefts, outcomes } = forest
  scores.fill(0)
  for (let tree = 0, outcome = 0; tree < roots.length; tree++) {
    let node = roots[tree]!
    for (let ask = asks[node]!; ask >= 0; ask = asks[node]!)
      node = row[at + ask]! <= limits[node]! ? lefts[node]! : lefts[node]! + 1
    scores[outcome]! += limits[node]!
    if (++outcome === outcomes) outcome = 0
  }
}
