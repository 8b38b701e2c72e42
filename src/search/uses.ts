import type { EntityKind } from '../model/entity.ts'
import type { Archive } from '../store/archive.ts'
import { textOfMention } from './card.ts'
import { matchesIn } from './matches.ts'

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

/** Characters on each side of a name. */
const CONTEXT = 40

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
    for (const { field, block, text: whole, ranges } of matchesIn(found, [text])) {
      for (const [from, to] of ranges)
        uses.push({
          ...{ article: found.article.id, date: found.date },
          left: whole.slice(Math.max(0, from - CONTEXT), from),
          name: whole.slice(from, to),
          right: whole.slice(to, to + CONTEXT),
          ...(field === 'body' && { at: { block, offset: from } }),
        })
    }
  }
  return uses.slice(0, limit)
}
