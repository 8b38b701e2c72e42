import { pairsOf } from '../ask/pairs.ts'
import type { Statement } from '../read/statements.ts'

/** Asked of every candidate for one stretch of a sentence. */
const kept = new WeakMap<Statement, Map<string, ReadonlySet<string>>>()

/** What a sentence says but for a stretch, as pairs of characters. */
export function deedPairs(
  statement: Statement,
  { at, end }: { at: number; end: number },
): ReadonlySet<string> {
  const known = kept.get(statement) ?? new Map<string, ReadonlySet<string>>()
  kept.set(statement, known)
  const key = `${at}-${end}`
  const { text } = statement
  const pairs =
    known.get(key) ?? pairsOf(`${text.slice(statement.at, at)}。${text.slice(end, statement.end)}`)
  known.set(key, pairs)
  return pairs
}
