/** A name with its signs, and whether it is a scheme. */
export interface Row {
  signs: string[]
  isScheme: boolean
  name: string
  evidence: number
}

export interface Learned {
  base: number
  worths: Map<string, number>
}

const STEPS = 800
const RATE = 0.05
/** What a worth costs for being far from nothing: few rows make no large worth. */
const COST = 6

const logistic = (sum: number) => 1 / (1 + Math.exp(-sum))

/** Logistic regression, its worths held small; Adam's steps, always the same ones. */
export function learnWorths(rows: Row[], known: string[]): Learned {
  const places = new Map(known.map((sign, place) => [sign, place]))
  const features = rows.map(({ signs }) => signs.flatMap((sign) => places.get(sign) ?? []))
  const size = known.length
  const worths = new Float64Array(size + 1)
  const mean = new Float64Array(size + 1)
  const spread = new Float64Array(size + 1)
  for (let step = 1; step <= STEPS; step++) {
    const slope = worths.map((worth, place) => (place < size ? COST * worth : 0))
    for (const [index, row] of rows.entries()) {
      const sum = features[index]!.reduce((all, place) => all + worths[place]!, worths[size]!)
      const off = logistic(sum) - (row.isScheme ? 1 : 0)
      slope[size]! += off
      for (const place of features[index]!) slope[place]! += off
    }
    for (let place = 0; place <= size; place++) {
      mean[place] = 0.9 * mean[place]! + 0.1 * slope[place]!
      spread[place] = 0.99 * spread[place]! + 0.01 * slope[place]! ** 2
      const [along, scale] = [mean[place]! / (1 - 0.9 ** step), spread[place]! / (1 - 0.99 ** step)]
      worths[place]! -= (RATE * along) / (Math.sqrt(scale) + 1e-8)
    }
  }
  return { base: worths[size]!, worths: new Map(known.map((sign, place) => [sign, worths[place]!])) }
}

export const worthOf = ({ base, worths }: Learned, signs: string[]): number =>
  logistic(signs.reduce((sum, sign) => sum + (worths.get(sign) ?? 0), base))
