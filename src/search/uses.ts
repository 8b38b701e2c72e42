import type { EntityKind } from '../model/entity.ts'
import type { Archive } from '../store/archive.ts'
import { CONTEXT, inContext } from './in-context.ts'
import { textOfMention } from './said-at.ts'

/** A place where a name stands, with what stands around it. */
export interface Use {
  article: string
  date: string | null
  left: string
  name: string
  right: string
  /** The block of the body, and the code unit in it; nothing where it stands in the head. */
  at?: { block: number; offset: number }
}

/** Where an entity stands, in the newest articles that speak of it. */
export async function usesOf(
  archive: Archive,
  { number, kind, key }: { number: number; kind: EntityKind; key: string },
  limit: number,
): Promise<Use[]> {
  const seen = await archive.appearances(number, limit)
  const uses: Use[] = []
  for (const found of await archive.articles(seen.map(({ article }) => article))) {
    const own = found.entities.find((entity) => entity.kind === kind && entity.key === key)
    for (const mention of own?.mentions ?? []) {
      const points = [...textOfMention(found, mention)]
      const left = points.slice(0, mention.start)
      uses.push({
        ...{ article: found.article.id, date: found.date },
        left: left.slice(-CONTEXT).join(''),
        name: points.slice(mention.start, mention.end).join(''),
        right: points.slice(mention.end, mention.end + CONTEXT).join(''),
        ...(mention.field === 'body' && { at: { block: mention.block, offset: left.join('').length } }),
      })
    }
  }
  return uses.slice(0, limit)
}

/** Where a text stands that is nobody's name, in the newest articles that hold it. */
export async function usesOfText(archive: Archive, text: string, limit: number): Promise<Use[]> {
  const numbers = await archive.matching({ ask: 'text', text }, { limit })
  const uses: Use[] = []
  for (const found of await archive.articles(numbers)) {
    for (const { left, term, right, field, block, offset } of inContext(found, text))
      uses.push({
        ...{ article: found.article.id, date: found.date, left, name: term, right },
        ...(field === 'body' && { at: { block, offset } }),
      })
  }
  return uses.slice(0, limit)
}
