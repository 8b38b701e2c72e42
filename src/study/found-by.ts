import type { Archive } from '../store/archive.ts'
import { draw } from './drawn.ts'
import type { StudySet } from './set.ts'

/** The articles of a set: their numbers and ids, newest first. */
export async function foundBy(archive: Archive, set: StudySet): Promise<{ number: number; id: string }[]> {
  const articles: { number: number; id: string }[] = []
  for await (const numbers of (await draw(archive, set, undefined)).numbers()) {
    const ids = await archive.idsOf(numbers)
    articles.push(...ids.map((id, index) => ({ id, number: numbers[index]! })))
  }
  return articles
}
