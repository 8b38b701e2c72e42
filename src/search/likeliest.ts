import type { Texts } from './texts-of.ts'

/** The newest articles of a part that are counted; a part that has more says little. */
const MOST_OF_PART = 200
/** So many articles are read, those that have the most and the rarest parts. */
const LOOKED_AT = 12

export interface Likeliest {
  numbers: number[]
  /** What each part says: the more the fewer articles have it. */
  weights: Map<string, number>
}

/** The articles that have the most of some texts. */
export async function likeliest(texts: Texts, parts: string[]): Promise<Likeliest> {
  const weights = new Map<string, number>()
  const sums = new Map<number, number>()
  const asked = parts.map((text) => texts.matching({ ask: 'text', text }, { limit: MOST_OF_PART }))
  for (const [at, numbers] of (await Promise.all(asked)).entries()) {
    const weight = Math.log2(1 + MOST_OF_PART / Math.max(1, numbers.length))
    weights.set(parts[at]!, weight)
    for (const number of numbers) sums.set(number, (sums.get(number) ?? 0) + weight)
  }
  const numbers = [...sums].sort(([, one], [, other]) => other - one).map(([number]) => number)
  return { numbers: numbers.slice(0, LOOKED_AT), weights }
}
