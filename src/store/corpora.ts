import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { isCluster } from '../text/cluster-address.ts'

/** What is asked as one archive: folders and files of pages, indexes made elsewhere, clusters; one of them or several. */
export type Corpora = readonly string[]

/** What lies behind the name of a corpus: pages, an index that is asked as it is, or a cluster. */
export type CorpusKind = 'pages' | 'index' | 'cluster' | 'none'

const SQLITE = Buffer.from('SQLite format 3\0')

export function kindOf(corpus: string): CorpusKind {
  if (isCluster(corpus)) return 'cluster'
  const known = infoOf(corpus)
  if (!known) return 'none'
  return known.isFile() && beginsAs(corpus, SQLITE) ? 'index' : 'pages'
}

/** Undefined also for what nothing can be called. */
function infoOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

function beginsAs(path: string, beginning: Buffer): boolean {
  try {
    const file = openSync(path, 'r')
    try {
      const read = Buffer.alloc(beginning.length)
      return readSync(file, read) === read.length && read.equals(beginning)
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
}

/**
 * What the parts of an archive are called in the ids of their articles: as if they were folders of one corpus.
 *
 * @example partNames(['/papers/1998', '/old/1998', '/papers/1999.db']) // ['1998', '1998~2', '1999']
 */
export function partNames(corpora: Corpora): string[] {
  const seen = new Map<string, number>()
  return corpora.map((corpus) => {
    const name = isCluster(corpus) ? corpus.slice(corpus.lastIndexOf('/') + 1) : nameOf(corpus)
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name}~${times}`
  })
}

const nameOf = (corpus: string): string => basename(resolve(corpus)).replace(/\.db$/, '') || 'corpus'

/** The corpus that a file of an archive belongs to, and what it is called there. */
export function homeOf(corpora: Corpora, file: string): { corpus: string; file: string } {
  if (corpora.length === 1) return { corpus: corpora[0]!, file }
  const names = partNames(corpora)
  const index = names.findIndex((name) => file.startsWith(`${name}/`))
  return index < 0
    ? { corpus: corpora[0]!, file }
    : { corpus: corpora[index]!, file: file.slice(names[index]!.length + 1) }
}
