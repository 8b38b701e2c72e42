/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Draws from a list so that the first are frequent and the last rare, as words and people are in a paper (Zipf). */
export function zipf<Item>(items: Item[], random: () => number): () => Item {
  const sums = new Float64Array(items.length)
  let sum = 0
  for (let rank = 0; rank < items.length; rank++) sums[rank] = sum += 1 / (rank + 2)
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, items.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return items[low]!
  }
}
