import learned from './chances.json' with { type: 'json' }

const WORTHS = new Map<string, number[]>(Object.entries(learned.worths))
const HUNDREDTHS = 100

/** How likely a name with these signs is a scheme, in hundredths: each sign speaks for or against it (chances.json). */
export function chanceOfScheme(signs: Iterable<string>): number {
  let sum = learned.base
  for (const sign of signs) sum += WORTHS.get(sign)?.[0] ?? 0
  return Math.round(100 / (1 + Math.exp(-sum / HUNDREDTHS)))
}
