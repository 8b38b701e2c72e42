import { setImmediate } from 'node:timers/promises'
import { Abandoned } from '../search/abandoned.ts'
import type { Archive } from '../store/archive.ts'
import type { Tallies } from '../store/tallies.ts'

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
  const { tallies } = archive
  return Object.assign(
    Object.create(archive),
    own,
    tallies && { tallies: patientTallies(tallies, letThrough) },
  )
}

function patientTallies(tallies: Tallies, letThrough: () => Promise<void>): Tallies {
  const patiently = async function* <Part>(parts: AsyncIterable<Part>) {
    for await (const part of parts) {
      await letThrough()
      yield part
    }
  }
  const once =
    <Asked extends unknown[], Answer>(ask: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked) => {
      await letThrough()
      return ask(...asked)
    }
  return {
    numbers: once(tallies.numbers),
    byDay: once(tallies.byDay),
    wordsBetween: (from, to) => {
      const sums = tallies.wordsBetween(from, to)
      return sums && patiently(sums)
    },
    speaking: () => {
      const { add, counts, named } = tallies.speaking()
      return { add: once(add), counts: once(counts), named: once(named) }
    },
  }
}
