import type { Archive } from '../store/archive.ts'
import { KnownSpoken } from '../store/known-spoken.ts'
import type { Speaking, Spoken } from '../store/tallies.ts'
import { type Drawn, type OnProgress, readDrawn } from './drawn.ts'
import type { StudySet } from './set.ts'

/** Whom and what the articles of a set speak of, and how many articles these are. */
export interface SpokenOf extends Pick<Speaking, 'counts' | 'named'> {
  read: number
}

/** Counts whom and what the drawn articles speak of: the index knows where it keeps tallies, else they are read. */
export async function spokenOf(
  archive: Archive,
  set: StudySet,
  drawn: Drawn,
  onProgress?: OnProgress,
): Promise<SpokenOf> {
  const { tallies } = archive
  if (!tallies || set.wanted.patterns.length > 0) return readSpokenOf(archive, set, drawn, onProgress)
  const all = drawn.sample?.size ?? drawn.total
  const speaking = tallies.speaking()
  let read = 0
  for await (const numbers of drawn.numbers()) {
    await speaking.add(numbers)
    read += numbers.length
    onProgress?.(read, all)
  }
  return { read, counts: speaking.counts, named: speaking.named }
}

async function readSpokenOf(
  archive: Archive,
  set: StudySet,
  drawn: Drawn,
  onProgress?: OnProgress,
): Promise<SpokenOf> {
  const names = new Map<string, Omit<Spoken, 'articles'>>()
  const known = new KnownSpoken()
  let read = 0
  for await (const { found } of readDrawn(archive, set, drawn, onProgress)) {
    read++
    for (const { kind, key, name } of found.entities) {
      // Figures are of everybody and tell nothing.
      if (kind === 'figure') continue
      const identity = `${kind} ${key}`
      const spoken = names.get(identity)
      if (spoken) spoken.together++
      else names.set(identity, { kind, key, name, together: 1 })
    }
  }
  return {
    read,
    async counts(least = 1, below = Number.POSITIVE_INFINITY) {
      const own = [...names.values()].filter(({ together }) => together >= least && together < below)
      const articles = await archive.articleCounts(own)
      return known.counts(own.map((spoken, index) => ({ ...spoken, articles: articles[index]! })))
    },
    named: async (counts) => known.named(counts),
  }
}
