/** What can be put into a collection. */
export const ENTRY_KINDS = ['article', 'paragraph', 'name', 'figure', 'row'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Something that a person took along, with where it comes from: it can be cited when the corpus is gone. */
export interface Entry {
  kind: EntryKind
  /** Tells it from the others of its collection: the id of an article, with what of it. */
  id: string
  /** The id of the article that it comes from. */
  article: string
  date: string | null
  headline: string
  citation: string
  /** What was taken: of an article nothing more than its headline. */
  text: string
  note: string
  tags: string[]
  /** When, ISO. */
  added: string
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** An entry as it stands in a file; what a person or a later version wrote beside is kept. */
export function entryFrom(value: unknown): Entry | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const given = value as Record<string, unknown>
  const { kind, id, article, tags } = given
  const known = ENTRY_KINDS.find((one) => one === kind)
  if (!known || !isText(id) || !isText(article)) return undefined
  const text = (name: string) => (isText(given[name]) ? given[name] : '')
  return {
    ...given,
    ...{ kind: known, id, article, date: isText(given['date']) ? given['date'] : null },
    ...{ headline: text('headline'), citation: text('citation'), text: text('text') },
    ...{ note: text('note'), added: text('added') },
    tags: Array.isArray(tags) ? tags.filter(isText) : [],
  }
}

/** An entry that is put in a second time: what was said of it before stays, what is said now comes to it. */
export const joined = (before: Entry, now: Entry): Entry => ({
  ...before,
  note:
    now.note === '' || now.note === before.note
      ? before.note
      : [before.note, now.note].filter(Boolean).join('\n'),
  tags: [...new Set([...before.tags, ...now.tags])],
})
