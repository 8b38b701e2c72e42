/**
 * Weights of pieces of text by their hash: how a line begins, how it ends, what stands in it. Which words they were
 * learned from cannot be told from them.
 */
export type HashedWeights = Int8Array

/** A whole number from a few characters, spread over the weights. */
export function place(seed: number, first: number, second: number, third: number, size: number): number {
  let hash = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(first + 0x1f3, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ Math.imul(second + 0x2e9, 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 15), 0x165667b1) ^ Math.imul(third + 0x3b5, 0x9e3779b1)
  return (hash ^ (hash >>> 16)) & (size - 1)
}
