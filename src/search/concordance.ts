import type { Archive } from '../store/archive.ts'
import { inContext } from './in-context.ts'
import { sourceOf } from './said-at.ts'

/** A use of a term with what stands around it. */
export interface Line {
  left: string
  term: string
  right: string
  date: string | null
  headline: string
  source: string
}

interface Request {
  term: string
  limit: number
  since: string | null
  until: string | null
}

/** Every use of a term in the newest articles that hold it. */
export async function concordance(archive: Archive, { term, limit, since, until }: Request): Promise<Line[]> {
  const numbers = await archive.matching(
    {
      ask: 'all',
      of: [
        { ask: 'text', text: term },
        { ask: 'dates', from: since, to: until },
      ],
    },
    { limit },
  )
  const lines: Line[] = []
  for (const found of await archive.articles(numbers)) {
    for (const { left, term: own, right, field, block, offset } of inContext(found, term))
      lines.push({
        ...{ left, term: own, right, date: found.date, headline: found.article.headline },
        source: sourceOf(found, { field, block, at: offset }),
      })
  }
  return lines.slice(0, limit)
}
