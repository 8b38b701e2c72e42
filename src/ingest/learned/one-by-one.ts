import { type Ask, ROWS } from './abreast.ts'
import { featureOf, limitOf } from './trees.ts'

/** The same as `askAbreast`, a row at a time: for a processor that cannot do more. */
export const askOneByOne =
  (depth: number, memory: { buffer: ArrayBuffer }): Ask =>
  (asks, leaves, count, step, columns, sums) => {
    const last = (1 << depth) - 1
    const nodes = new Int32Array(memory.buffer)
    const numbers = new Int16Array(memory.buffer)
    for (let row = 0; row < ROWS; row++) {
      let sum = 0
      for (let tree = 0; tree < count; tree++) {
        const [firstAsk, firstLeaf] = [(asks + tree * step) / 4, leaves / 2 + (tree * step) / 4]
        let node = 0
        while (node < last) {
          const ask = nodes[firstAsk + node]!
          const value = numbers[columns / 2 + featureOf(ask) * ROWS + row]!
          node = 2 * node + (value > limitOf(ask) ? 2 : 1)
        }
        sum += numbers[firstLeaf + node - last]!
      }
      numbers[sums / 2 + row] = sum
    }
  }
