export { randomFrom } from '../../src/study/random.ts'

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
