/** A condition as a cluster is asked it. */
export type Condition = Record<string, unknown>

export const FIELDS = ['head', 'body', 'signed']
export const ALL: Condition = { match_all: {} }
export const NOTHING: Condition = { match_none: {} }

/** A list of any length: one condition takes 65,536 values. */
const MOST_TERMS = 50_000
export function anyOfValues(field: string, values: (string | number)[]): Condition {
  if (values.length === 0) return NOTHING
  const parts: Condition[] = []
  for (let at = 0; at < values.length; at += MOST_TERMS)
    parts.push({ terms: { [field]: values.slice(at, at + MOST_TERMS) } })
  return any(parts)
}

export const ofDays = (from: string | null, to: string | null): Condition =>
  from === null && to === null
    ? ALL
    : { range: { date: { ...(from !== null && { gte: from }), ...(to !== null && { lte: to }) } } }

export const every = (parts: Condition[]): Condition => ({ bool: { filter: parts } })
export const any = (parts: Condition[]): Condition =>
  parts.length === 1 ? parts[0]! : { bool: { should: parts, minimum_should_match: 1 } }
export const not = (part: Condition): Condition => ({ bool: { must_not: [part] } })

export const lengthOf = (folded: string) => [...folded].length

/** No name is longer, in characters; and a cluster has no room for what it would make of a longer part of a question. */
export const LONG = 200

export const phrase = (field: string, folded: string): Condition => ({
  match_phrase: { [field]: { query: folded } },
})

export const phrases = (folded: string): Condition => any(FIELDS.map((field) => phrase(field, folded)))
