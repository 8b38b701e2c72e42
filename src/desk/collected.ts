import { isCollectionName, readCollection } from '../collect/collections/collection-files.ts'
import { entriesIn } from '../collect/collections/collection-text.ts'
import type { Entry } from '../collect/collections/entry.ts'
import type { Unstudied } from './studies.ts'

/** What hinders a set from being looked at. */
export class Hinders extends Error {
  constructor(readonly why: Unstudied) {
    super(why.hinders)
  }
}

/** The ids of the articles of a collection in a folder. */
export const collectedFrom =
  (folder: string) =>
  (name: string): string[] => [...new Set(entriesOf(folder, name).map(({ article }) => article))]

/** What is in a collection of a folder. */
export function entriesOf(folder: string, name: string): Entry[] {
  const lines = isCollectionName(name) ? readCollection(folder, name) : undefined
  if (!lines) throw new Hinders({ hinders: 'noCollection', what: name })
  return entriesIn(lines)
}
