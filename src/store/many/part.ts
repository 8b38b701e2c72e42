import type { Archive, ArchivedArticle, ArchivedIssue } from '../archive.ts'

// Several corpora are asked as if they were folders of one: what names a file of a part begins with the part's name.

/** One of the archives that are asked together, and what it is called in the ids of its articles. */
export interface Part {
  name: string
  archive: Archive
}

/** An id that ends in a day is that of an issue of any part; others are named after the file that nobody dated. */
const DATED = /(?:^|\/)\d{4}-\d\d-\d\d~?$/

export const within = (part: string, own: string): string => `${part}/${own}`

/** What an id or a file is called in its part; undefined where it is of another one. */
export const ownName = (part: string, name: string): string | undefined =>
  name.startsWith(`${part}/`) ? name.slice(part.length + 1) : undefined

export const issueWithin = (part: string, { id, date }: Pick<ArchivedIssue, 'id' | 'date'>): string =>
  date === null ? within(part, id) : id

/** What an issue is called in a part; undefined where the part has none of that name. */
export const ownIssue = (part: string, id: string): string | undefined =>
  DATED.test(id) ? id : ownName(part, id)

/** An article as the archive of all parts has it. */
export function articleWithin(part: string, number: number, found: ArchivedArticle): ArchivedArticle {
  const { issue, date, dateSure, paper, edition, article } = found
  const link = (id: string | null) => (id === null ? null : within(part, id))
  return {
    ...{ number, date, dateSure, paper, edition },
    issue: issueWithin(part, { id: issue, date }),
    article: {
      ...article,
      id: within(part, article.id),
      continues: link(article.continues),
      continuedBy: link(article.continuedBy),
      source: { ...article.source, file: within(part, article.source.file) },
    },
    // Read when somebody asks for them.
    get entities() {
      return found.entities
    },
  }
}
