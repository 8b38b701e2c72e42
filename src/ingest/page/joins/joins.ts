import type { Stretch } from './join-features.ts'

/** Stretches without the cuts whose score is not above 0: `cuts` has one score for each gap between two paragraphs. */
export function stretchesOf(cuts: Int32Array, paragraphs: number): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (let gap = 0; gap < cuts.length; gap++) {
    if (cuts[gap]! <= 0) continue
    stretches.push({ from, to: gap + 1 })
    from = gap + 1
  }
  if (paragraphs > from) stretches.push({ from, to: paragraphs })
  return stretches
}

/**
 * Stretches put together to articles, the surest pair first: `joins` has a score for each two, at first times count
 * plus second. Every later stretch goes on from one earlier one at most.
 */
export function joined(joins: Int32Array, count: number, mean: number): number[][] {
  const pairs: [score: number, first: number, second: number][] = []
  for (let first = 0; first < count; first++)
    for (let second = first + 1; second < count; second++)
      if (joins[first * count + second]! > mean) pairs.push([joins[first * count + second]!, first, second])
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2])
  const groupOf = Array.from({ length: count }, (_, stretch) => [stretch])
  for (const [, first, second] of pairs) {
    const [a, b] = [groupOf[first]!, groupOf[second]!]
    if (a === b) continue
    // What is put together must speak for itself on the whole.
    let sum = 0
    for (const one of a)
      for (const other of b) sum += joins[Math.min(one, other) * count + Math.max(one, other)]!
    if (sum <= mean * a.length * b.length) continue
    const both = [...a, ...b].sort((x, y) => x - y)
    for (const stretch of both) groupOf[stretch] = both
  }
  return [...new Set(groupOf)].sort((a, b) => a[0]! - b[0]!)
}
