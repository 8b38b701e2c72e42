import { place } from '../../src/ingest/learned/hashed.ts'
import { PIECES, type ScoreName, SIZES } from '../../src/ingest/page/words/text-scores.ts'

/** A text, what stands before it, and whether it is what is asked for. */
export interface Example {
  text: string
  before: string
  isSo: boolean
  weight: number
}

/** What the weights are counted in: a logit has so many. */
export const SCALE = 24
const EPOCHS = 3
const RATE = 0.15
const RIDGE = 2e-5

/** Logistic regression on hashed pieces of text, by AdaGrad. */
export function learnHashed(name: ScoreName, examples: Example[]): Int8Array {
  const size = SIZES[name]
  const weights = new Float32Array(size)
  const seen = new Float32Array(size).fill(1)
  let bias = 0
  const places: number[] = []
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    // In steps that share no divisor with the number of examples: all are visited, never page by page.
    let at = 0
    const stride = coprime(examples.length)
    for (let turn = 0; turn < examples.length; turn++, at = (at + stride) % examples.length) {
      const { text, before, isSo, weight } = examples[at]!
      places.length = 0
      PIECES[name](text, before, (seed, first, second, third) =>
        places.push(place(seed, first, second, third, size)),
      )
      let sum = bias
      for (const each of places) sum += weights[each]!
      const error = ((isSo ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * weight
      bias += 0.01 * error
      for (const each of places) {
        seen[each]! += error * error
        weights[each]! += (RATE * error) / Math.sqrt(seen[each]!) - RIDGE * weights[each]!
      }
    }
  }
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * SCALE))))
}

function coprime(count: number): number {
  const greatest = (a: number, b: number): number => (b === 0 ? a : greatest(b, a % b))
  let stride = Math.floor(count * 0.618) | 1
  while (stride > 1 && greatest(stride, count) !== 1) stride += 2
  return Math.max(1, stride)
}
