import { measure } from '../test/draft/seeded/measured.ts'
import type { Figure } from './timing.ts'

/** How well a draft is checked: 200 seeded errors among 400 right sentences. */
export async function benchDraft(): Promise<Figure[]> {
  const { byKind, precision, recall } = await measure()
  const share = (name: string, value: number, target?: number): Figure => ({
    ...{ name, value, unit: '' },
    ...(target !== undefined && { target }),
  })
  return [
    share('check: precision of errors and doubts', precision, 0.95),
    share('check: recall', recall, 0.85),
    ...Object.entries(byKind).map(([kind, { seeded, found }]) => share(`check: ${kind}`, found / seeded)),
  ]
}
