import { emptyForest, type Forest, levelOf, putAsk, putLeaf, type Tree, treesOf } from './trees.ts'

// Forests as bytes. Nodes stand breadth first in their tree, so that where the ways lead follows from the order; a
// limit is named by its place in the list of those that its feature is asked with.

const LEAF_BYTE = 255
/** What a leaf and a question take. */
const [LEAF_BYTES, ASK_BYTES] = [3, 2]

/** The nodes of a tree, breadth first. */
function nodesOf(tree: Tree): Tree[] {
  const nodes = [tree]
  for (const node of nodes) if ('ways' in node) nodes.push(...node.ways)
  return nodes
}

export function packForest(forest: Forest): Uint8Array {
  const { features, outcomes, trees } = forest
  const nodes = treesOf(forest).flatMap(nodesOf)
  const used: number[][] = Array.from({ length: features }, () => [])
  for (const node of nodes) if ('ask' in node) used[node.ask]!.push(node.limit)
  const lists = used.map((all) => [...new Set(all)].sort((a, b) => a - b))
  const bytes: number[] = []
  const put16 = (value: number) => bytes.push(value & 255, (value >> 8) & 255)
  put16(features)
  put16(outcomes)
  put16(trees)
  for (const list of lists) {
    bytes.push(list.length)
    for (const limit of list) put16(limit)
  }
  for (const node of nodes) {
    if ('ask' in node) bytes.push(node.ask, lists[node.ask]!.indexOf(node.limit))
    else {
      bytes.push(LEAF_BYTE)
      put16(node.worth)
    }
  }
  return Uint8Array.from(bytes)
}

/** A forest from its bytes, from `at` on, and where they end. */
export function unpackForest(bytes: Uint8Array, at: number): { forest: Forest; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const next16 = () => {
    at += 2
    return view.getInt16(at - 2, true)
  }
  const [features, outcomes, trees] = [next16(), next16(), next16()]
  const lists = Array.from({ length: features }, () => Array.from({ length: bytes[at++]! }, next16))
  const forest = emptyForest({ features, outcomes }, trees, depthOf(bytes, at, trees))
  for (let tree = 0; tree < trees; tree++) {
    for (let next = 0, known = 1; next < known; next++) {
      const node = queue[next]!
      const ask = bytes[at++]!
      if (ask === LEAF_BYTE) putLeaf(forest, tree, node, next16())
      else {
        putAsk(forest, tree, node, ask, lists[ask]![bytes[at++]!]!)
        queue[known++] = 2 * node + 1
        queue[known++] = 2 * node + 2
      }
    }
  }
  return { forest, end: at }
}

/** The nodes of a tree in the order in which they come; the root is node 0. */
const queue: number[] = [0]

/** The depth of the deepest of so many trees whose nodes begin there. */
function depthOf(bytes: Uint8Array, at: number, trees: number): number {
  let deepest = 0
  for (let tree = 0; tree < trees; tree++) {
    let known = 1
    for (let next = 0; next < known; next++) {
      const isLeaf = bytes[at] === LEAF_BYTE
      at += isLeaf ? LEAF_BYTES : ASK_BYTES
      if (isLeaf) continue
      queue[known++] = 2 * queue[next]! + 1
      queue[known++] = 2 * queue[next]! + 2
    }
    deepest = Math.max(deepest, levelOf(queue[known - 1]!))
  }
  return deepest
}
