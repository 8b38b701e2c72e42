import { join } from 'node:path'
import { marksIn } from '../text/id-mark.ts'
import { changeKept, type KeptProblem } from './change-kept.ts'
import { type Environment, stateFolder } from './folders.ts'
import { type Content, isContent, readKept } from './kept-file.ts'

/** A search that a person looks at again and again. */
export interface SavedSearch {
  query: string
  /** Articles that were there when it was last looked at, as marks of their ids. */
  seen: Set<string>
  /** When that was, ISO. */
  looked: string
}

export type SavedSearches = Map<string, SavedSearch>

/** Another program holds the file for milliseconds. */
const WAIT = 2000

export const searchesPath = (environment: Environment): string =>
  join(stateFolder(environment), 'searches.json')

/** The searches of a corpus, by name. */
export const savedSearches = (path: string, corpus: string): SavedSearches =>
  searchesIn(readKept(path), corpus)

function searchesIn(content: Content, corpus: string): SavedSearches {
  const all = isContent(content['corpora']) ? content['corpora'] : {}
  const own = Object.hasOwn(all, corpus) && isContent(all[corpus]) ? all[corpus] : {}
  return new Map(
    Object.entries(own).flatMap(([name, saved]) => {
      const { query, seen, looked } = isContent(saved) ? saved : {}
      if (typeof query !== 'string') return []
      const marks = typeof seen === 'string' ? marksIn(seen) : []
      return [[name, { query, seen: new Set(marks), looked: typeof looked === 'string' ? looked : '' }]]
    }),
  )
}

/** Changes the searches of a corpus while no other program does. */
export function changeSearches(
  path: string,
  corpus: string,
  change: (searches: SavedSearches) => void,
): KeptProblem | undefined {
  return changeKept(path, WAIT, (content) => {
    const searches = searchesIn(content, corpus)
    change(searches)
    const own = [...searches].map(([name, { query, seen, looked }]) => [
      name,
      { query, seen: [...seen].join(''), looked },
    ])
    const all = isContent(content['corpora']) ? content['corpora'] : {}
    return { ...content, corpora: { ...all, [corpus]: Object.fromEntries(own) } }
  })
}
