import { isCollectionName, readCollection } from '../collect/collections/collection-files.ts'
import { entriesIn } from '../collect/collections/collection-text.ts'
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
  (name: string): string[] => {
    const lines = isCollectionName(name) ? readCollection(folder, name) : undefined
    if (!lines) throw new Hinders({ hinders: 'noCollection', what: name })
    return [...new Set(entriesIn(lines).map(({ article }) => article))]
  }
