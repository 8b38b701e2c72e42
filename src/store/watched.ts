import type { Archive } from './archive.ts'

/** An archive that notes which articles it was asked for: an answer was made from these. */
export function watched(archive: Archive): { archive: Archive; articles: Set<number> } {
  const articles = new Set<number>()
  const watching: Archive = Object.assign(Object.create(archive) as Archive, {
    articles: async (numbers: number[]) => {
      for (const number of numbers) articles.add(number)
      return archive.articles(numbers)
    },
    article: async (id: string) => {
      const found = await archive.article(id)
      if (found) articles.add(found.number)
      return found
    },
  })
  return { archive: watching, articles }
}
