import type { Archive } from '../store/archive.ts'
import { byCodePoint } from '../text/order.ts'
import { sourceOf } from './card.ts'
import { inContext } from './in-context.ts'

/** A use of a term with what stands around it. */
export interface Line {
  left: string
  term: string
  right: string
  date: string | null
  headline: string
  source: string
}

export type Sorting = 'left' | 'right' | 'date'

interface Request {
  term: string
  limit: number
  since: string | null
  until: string | null
  sorting: Sorting
}

/** Every use of a term in the newest articles that hold it. */
export async function concordance(
  archive: Archive,
  { term, limit, since, until, sorting }: Request,
): Promise<Line[]> {
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
    for (const { left, term: own, right, field, block } of inContext(found, term))
      lines.push({
        ...{ left, term: own, right, date: found.date, headline: found.article.headline },
        source: sourceOf(found, { field, block }),
      })
  }
  const turned = (text: string) => [...text].reverse().join('')
  if (sorting === 'left') lines.sort((a, b) => byCodePoint(turned(a.left), turned(b.left)))
  if (sorting === 'right') lines.sort((a, b) => byCodePoint(a.right, b.right))
  return lines.slice(0, limit)
}
