import { type CollectionLine, lineOf } from './collection-text.ts'
import { type Entry, joined } from './entry.ts'

/** Puts entries in, behind the others; one that is there already is joined with what is said of it now. */
export function withEntries(lines: CollectionLine[], entries: Entry[]): CollectionLine[] {
  const places = new Map(lines.flatMap(({ entry }, at) => (entry ? [[entry.id, at] as const] : [])))
  const next = [...lines]
  for (const entry of entries) {
    const at = places.get(entry.id)
    if (at === undefined) places.set(entry.id, next.push(lineOf(entry)) - 1)
    else next[at] = lineOf(joined(next[at]!.entry!, entry))
  }
  return next
}

/** What a person says of an entry, in place of what they said before. */
export const withRemark = (
  lines: CollectionLine[],
  id: string,
  said: Partial<Pick<Entry, 'note' | 'tags'>>,
): CollectionLine[] =>
  lines.map((line) => (line.entry?.id === id ? lineOf({ ...line.entry, ...said }) : line))

export const withoutEntries = (lines: CollectionLine[], ids: string[]): CollectionLine[] =>
  lines.filter(({ entry }) => !entry || !ids.includes(entry.id))
