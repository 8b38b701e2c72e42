import { LEAST } from '../study/limits.ts'
import type { Lookup, Outcome } from './lookup.ts'
import { complain } from './output.ts'

/** Where a set has what is counted, but nothing of it stands out, that is said, and not that nothing was found. */
export function orAllShort(hasRows: boolean, hasCounts: boolean, { messages }: Lookup): Outcome {
  if (hasRows || !hasCounts) return hasRows
  complain(messages.allShort(LEAST))
  return 'said'
}
