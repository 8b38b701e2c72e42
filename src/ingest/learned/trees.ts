/**
 * Decision trees that were learned, as numbers: leaves are worth whole numbers, so that sums are the same everywhere.
 * Every tree is as deep as the deepest, so that each node has its place whatever the others are: a way that ends early
 * goes on through nodes that are PASSED, with the same leaf behind both of their ways.
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
/** The feature 0 with a limit that none was learned with: features are far smaller. */
export const PASSED = 0x7fff
export const featureOf = (ask: number) => ask >>> LIMIT_BITS
export const limitOf = (ask: number) => (ask << LIMIT_BITS) >> LIMIT_BITS

/** A tree as it was learned: a leaf, or a question with its two ways. */
export type Tree = { worth: number } | { ask: number; limit: number; ways: [Tree, Tree] }

const depthOf = (tree: Tree): number => ('worth' in tree ? 0 : 1 + Math.max(...tree.ways.map(depthOf)))

/** A forest whose trees are still to be put in, each no deeper than `depth`. */
export function emptyForest(
  { features, outcomes }: Pick<Forest, 'features' | 'outcomes'>,
  trees: number,
  depth: number,
): Forest {
  const room = trees << depth
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
