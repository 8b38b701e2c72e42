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

/** A forest from lists of the same. */
export const forestOf = (
  { features, outcomes }: Pick<Forest, 'features' | 'outcomes'>,
  lists: Record<'roots' | 'asks' | 'limits' | 'lefts', number[]>,
): Forest => ({
  ...{ features, outcomes },
  roots: Int32Array.from(lists.roots),
  asks: Int16Array.from(lists.asks),
  limits: Int32Array.from(lists.limits),
  lefts: Int32Array.from(lists.lefts),
})

/** What leaves are counted in: a logit has so many. */
export const UNIT = 256

/**
 * What the trees say of a row, in `scores`, one for each outcome. Where the first `enough` of them leave no doubt that
 * it is the first outcome, by `margin`, the others are not asked: three lines of four go on as the one before did.
 */
export function judge(
  { roots, asks, limits, lefts, outcomes }: Forest,
  row: Int32Array,
  at: number,
  scores: Int32Array,
  enough = 0,
  margin = 0,
): void {
  scores.fill(0)
  let outcome = 0
  for (let tree = 0; tree < roots.length; tree++) {
    if (tree === enough && tree > 0 && isClear(scores, margin)) return
    let node = roots[tree]!
    for (let ask = asks[node]!; ask >= 0; ask = asks[node]!) {
      const left = lefts[node]!
      node = row[at + ask]! <= limits[node]! ? left : left + 1
    }
    scores[outcome]! += limits[node]!
    if (++outcome === outcomes) outcome = 0
  }
}

function isClear(scores: Int32Array, margin: number): boolean {
  for (let outcome = 1; outcome < scores.length; outcome++)
    if (scores[0]! - scores[outcome]! < margin) return false
  return true
}
