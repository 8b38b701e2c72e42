import type { Archive } from '../store/archive.ts'
import type { Speaking, Spoken } from '../store/tallies.ts'
import { type Drawn, type OnProgress, readDrawn } from './drawn.ts'
import type { StudySet } from './set.ts'

/** Whom and what the articles of a set speak of, and how many articles these are. */
export interface SpokenOf {
  read: number
  spoken: Speaking['spoken']
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
  return { read, spoken: speaking.spoken }
}

async function readSpokenOf(
  archive: Archive,
  set: StudySet,
  drawn: Drawn,
  onProgress?: OnProgress,
): Promise<SpokenOf> {
  const counts = new Map<string, Omit<Spoken, 'articles'>>()
  let read = 0
  for await (const { found } of readDrawn(archive, set, drawn, onProgress)) {
    read++
    for (const { kind, key, name } of found.entities) {
      // Figures are of everybody and tell nothing.
      if (kind === 'figure') continue
      const identity = `${kind} ${key}`
      const known = counts.get(identity)
      if (known) known.together++
      else counts.set(identity, { kind, key, name, together: 1 })
    }
  }
  return {
    read,
    async spoken(least = 1, below = Number.POSITIVE_INFINITY) {
      const own = [...counts.values()].filter(({ together }) => together >= least && together < below)
      const articles = await archive.articleCounts(own)
      return own.map((spoken, index) => ({ ...spoken, articles: articles[index]! }))
    },
  }
}
