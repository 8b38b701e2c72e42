import { askOf, type Forest, forestOf } from './trees.ts'

// Forests as bytes. Nodes stand breadth first in their tree, so that where the ways lead follows from the order; a
// limit is named by its place in the list of those that its feature is asked with.

const LEAF_BYTE = 255

export function packForest(forest: Forest): Uint8Array {
  const { features, outcomes, roots, nodes } = forest
  const asks = Array.from({ length: nodes.length / 2 }, (_, node) => askOf(forest, node))
  const limitOf = (node: number) => nodes[2 * node + 1]!
  const used: number[][] = Array.from({ length: features }, () => [])
  for (const [node, ask] of asks.entries()) if (ask >= 0) used[ask]!.push(limitOf(node))
  const lists = used.map((all) => [...new Set(all)].sort((a, b) => a - b))
  const bytes: number[] = []
  const put16 = (value: number) => bytes.push(value & 255, (value >> 8) & 255)
  put16(features)
  put16(outcomes)
  put16(roots.length)
  for (const list of lists) {
    bytes.push(list.length)
    for (const limit of list) put16(limit)
  }
  asks.forEach((ask, node) => {
    bytes.push(ask < 0 ? LEAF_BYTE : ask)
    if (ask < 0) put16(limitOf(node))
    else bytes.push(lists[ask]!.indexOf(limitOf(node)))
  })
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
  const [roots, asks, limits, lefts]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let tree = 0; tree < trees; tree++) {
    const root = asks.length
    roots.push(root)
    for (let open = 1, reached = root; open > 0; open--) {
      const ask = bytes[at++]!
      if (ask === LEAF_BYTE) {
        asks.push(-1)
        limits.push(next16())
        lefts.push(0)
        continue
      }
      asks.push(ask)
      limits.push(lists[ask]![bytes[at++]!]!)
      lefts.push(reached + 1)
      reached += 2
      open += 2
    }
  }
  return { forest: forestOf({ features, outcomes }, { roots, asks, limits, lefts }), end: at }
}
