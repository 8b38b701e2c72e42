/**
 * Decision trees that were learned, as numbers: leaves are worth whole numbers, so that sums are the same everywhere.
 * Every tree is as deep as the deepest, so that a walk takes as many steps whatever it meets, and asks no more of them
 * than it must: a way that ends early goes on through nodes that are PASSED, with the same leaf behind both of their ways.
 */
export interface Forest {
  /** How many features a row has, 254 at most. */
  features: number
  /** The number of outcomes: tree i speaks for outcome i modulo this. */
  outcomes: number
  trees: number
  depth: number
  /**
   * The nodes of each tree with room for 2 to the power of its depth: the two ways of node i lead to 2i + 1 and 2i + 2. A
   * node is the feature that it asks and, below, in sixteen bits, the greatest value that goes left.
   */
  asks: Int32Array
  /** What the leaves of each tree are worth. */
  leaves: Int16Array
}

const LIMIT_BITS = 16
const PASSED = 0x7fff
const featureOf = (ask: number) => ask >>> LIMIT_BITS
const limitOf = (ask: number) => (ask << LIMIT_BITS) >> LIMIT_BITS

/** So many trees are walked side by side, since each step of a walk waits for the one before. Outcomes divide them. */
const SIDE_BY_SIDE = 6

/** A tree as it was learned: a leaf, or a question with its two ways. */
export type Tree = { worth: number } | { ask: number; limit: number; ways: [Tree, Tree] }

const depthOf = (tree: Tree): number => ('worth' in tree ? 0 : 1 + Math.max(...tree.ways.map(depthOf)))

/** A forest whose trees are still to be put in, each no deeper than `depth`. */
export function emptyForest(
  { features, outcomes }: Pick<Forest, 'features' | 'outcomes'>,
  trees: number,
  depth: number,
): Forest {
  if (SIDE_BY_SIDE % outcomes !== 0) throw new RangeError(`${outcomes} outcomes`)
  const room = (SIDE_BY_SIDE * Math.ceil(trees / SIDE_BY_SIDE)) << depth
  const asks = new Int32Array(room).fill(PASSED)
  return { features, outcomes, trees, depth, asks, leaves: new Int16Array(room) }
}

/** Puts a question at a node of a tree. */
export function putAsk(
  { asks, depth }: Forest,
  tree: number,
  node: number,
  ask: number,
  limit: number,
): void {
  asks[(tree << depth) + node] = (ask << LIMIT_BITS) | (limit & 0xffff)
}

/** Ends a tree at a node. */
export function putLeaf({ leaves, depth }: Forest, tree: number, node: number, worth: number): void {
  const below = depth - levelOf(node)
  const first = (tree << depth) + ((node + 1) << below) - (1 << depth)
  for (let leaf = first; leaf < first + (1 << below); leaf++) leaves[leaf] = worth
}

/** How many steps lead to a node. */
export const levelOf = (node: number) => 31 - Math.clz32(node + 1)

export function forestOf(trees: Tree[], kind: Pick<Forest, 'features' | 'outcomes'>): Forest {
  const forest = emptyForest(kind, trees.length, Math.max(0, ...trees.map(depthOf)))
  const put = (tree: Tree, at: number, node: number): void => {
    if ('worth' in tree) putLeaf(forest, at, node, tree.worth)
    else {
      putAsk(forest, at, node, tree.ask, tree.limit)
      put(tree.ways[0], at, 2 * node + 1)
      put(tree.ways[1], at, 2 * node + 2)
    }
  }
  trees.forEach((tree, at) => {
    put(tree, at, 0)
  })
  return forest
}

/** The trees of a forest as they were learned. */
export function treesOf({ trees, depth, asks, leaves }: Forest): Tree[] {
  const room = 1 << depth
  const treeAt = (from: number, place: number): Tree => {
    if (place >= room - 1) return { worth: leaves[from + place - room + 1]! }
    const ask = asks[from + place]!
    if (ask === PASSED) return treeAt(from, 2 * place + 1)
    const ways: [Tree, Tree] = [treeAt(from, 2 * place + 1), treeAt(from, 2 * place + 2)]
    return { ask: featureOf(ask), limit: limitOf(ask), ways }
  }
  return Array.from({ length: trees }, (_, tree) => treeAt(tree * room, 0))
}

/** What leaves are counted in: a logit has so many. */
export const UNIT = 256

/** One more where the value is greater: a sign bit costs less than a branch that is taken by chance. */
const isRight = (ask: number, row: Int32Array, at: number) =>
  (limitOf(ask) - row[at + featureOf(ask)]!) >>> 31

/** Adds what some of the trees say of a row to `scores`, from `place` on, one for each outcome. */
function walk(
  { asks, leaves, depth, outcomes }: Forest,
  from: number,
  to: number,
  row: Int32Array,
  at: number,
  scores: Int32Array,
  place: number,
): void {
  const room = 1 << depth
  const last = room - 1
  let ofA = 0
  let ofB = 0
  let ofC = 0
  let ofD = 0
  let ofE = 0
  let ofF = 0
  for (let tree = from; tree < to; tree += SIDE_BY_SIDE) {
    const first = tree * room
    const second = first + room
    const third = second + room
    const fourth = third + room
    const fifth = fourth + room
    const sixth = fifth + room
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    for (let step = 0; step < depth; step++) {
      a = 2 * a + 1 + isRight(asks[first + a]!, row, at)
      b = 2 * b + 1 + isRight(asks[second + b]!, row, at)
      c = 2 * c + 1 + isRight(asks[third + c]!, row, at)
      d = 2 * d + 1 + isRight(asks[fourth + d]!, row, at)
      e = 2 * e + 1 + isRight(asks[fifth + e]!, row, at)
      f = 2 * f + 1 + isRight(asks[sixth + f]!, row, at)
    }
    ofA += leaves[first + a - last]!
    ofB += leaves[second + b - last]!
    ofC += leaves[third + c - last]!
    ofD += leaves[fourth + d - last]!
    ofE += leaves[fifth + e - last]!
    ofF += leaves[sixth + f - last]!
  }
  scores[place]! += ofA
  scores[place + (1 % outcomes)]! += ofB
  scores[place + (2 % outcomes)]! += ofC
  scores[place + (3 % outcomes)]! += ofD
  scores[place + (4 % outcomes)]! += ofE
  scores[place + (5 % outcomes)]! += ofF
}

/** What the trees say of a row, in `scores`, one for each outcome. */
export function judge(forest: Forest, row: Int32Array, at: number, scores: Int32Array): void {
  scores.fill(0)
  walk(forest, 0, forest.trees, row, at, scores, 0)
}

/**
 * What the trees say of many rows, one behind the other. Each time that `enough` more of them have been asked and leave
 * no doubt, by `margin`, which outcome it is, the others are not asked: most lines are plain. Some trees are asked of all
 * rows before the next, so that these trees stay near the processor.
 */
export function judgeAll(forest: Forest, rows: Int32Array, enough: number, margin: number): Int32Array {
  const { features, outcomes, trees } = forest
  const count = rows.length / features
  const scores = new Int32Array(count * outcomes)
  const open = Int32Array.from({ length: count }, (_, row) => row)
  for (let from = 0, left = count; from < trees && left > 0; from += enough) {
    let kept = 0
    for (let index = 0; index < left; index++) {
      const row = open[index]!
      walk(forest, from, Math.min(trees, from + enough), rows, row * features, scores, row * outcomes)
      if (!isClear(scores, row * outcomes, outcomes, margin)) open[kept++] = row
    }
    left = kept
  }
  return scores
}

const score = new Int32Array(1)

/** What a forest of one outcome says of each of some rows. */
export const judged = (forest: Forest, rows: Int32Array[]): number[] =>
  rows.map((row) => {
    judge(forest, row, 0, score)
    return score[0]!
  })

function isClear(scores: Int32Array, at: number, outcomes: number, margin: number): boolean {
  let [most, second] = [scores[at]!, Number.NEGATIVE_INFINITY]
  for (let outcome = 1; outcome < outcomes; outcome++) {
    const score = scores[at + outcome]!
    if (score > most) {
      second = most
      most = score
    } else if (score > second) second = score
  }
  return most - second >= margin
}
