import { setImmediate } from 'node:timers/promises'
import { Abandoned } from '../search/abandoned.ts'
import type { Archive } from '../store/archive.ts'

/**
 * An archive that is asked many times in a row while others ask it, too: they are let through before articles are read,
 * and nothing more is read once nobody waits for it.
 */
export function patient(archive: Archive, isWanted: () => boolean): Archive {
  const letThrough = async () => {
    await setImmediate()
    if (!isWanted()) throw new Abandoned()
  }
  const own: Pick<Archive, 'articles' | 'matching' | 'datesOf'> = {
    articles: async (numbers) => {
      await letThrough()
      return archive.articles(numbers)
    },
    matching: async (query, page) => {
      await letThrough()
      return archive.matching(query, page)
    },
    datesOf: async (numbers) => {
      await letThrough()
      return archive.datesOf(numbers)
    },
  }
  return Object.assign(Object.create(archive), own)
}
