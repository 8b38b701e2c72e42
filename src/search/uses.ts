import type { EntityKind } from '../model/entity.ts'
import type { Archive, ArchivedArticle } from '../store/archive.ts'
import { characters } from '../text/whole.ts'
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
  /** The sentence as it is copied, where that was asked for. */
  said?: SaidThere
}

/** A sentence of an article, and how that is cited. */
export interface SaidThere {
  sentence: string
  citation: string
}

/** What is told of an article and a code point in one of its texts. */
export type Tell = (found: ArchivedArticle, text: string, place: number) => SaidThere

/** Where an entity stands, in the newest articles that speak of it. */
export async function usesOf(
  archive: Archive,
  { number, kind, key }: { number: number; kind: EntityKind; key: string },
  limit: number,
  tell?: Tell,
): Promise<Use[]> {
  const seen = await archive.appearances(number, limit)
  const uses: Use[] = []
  for (const found of await archive.articles(seen.map(({ article }) => article))) {
    const own = found.entities.find((entity) => entity.kind === kind && entity.key === key)
    for (const mention of own?.mentions ?? []) {
      const text = textOfMention(found, mention)
      const points = [...text]
      const left = points.slice(0, mention.start)
      uses.push({
        ...{ article: found.article.id, date: found.date },
        left: left.slice(-CONTEXT).join(''),
        name: points.slice(mention.start, mention.end).join(''),
        right: points.slice(mention.end, mention.end + CONTEXT).join(''),
        ...(mention.field === 'body' && { at: { block: mention.block, offset: left.join('').length } }),
        ...(tell && { said: tell(found, text, mention.start) }),
      })
    }
  }
  return uses.slice(0, limit)
}

/** Where a text stands that is nobody's name, in the newest articles that hold it. */
export async function usesOfText(archive: Archive, text: string, limit: number, tell?: Tell): Promise<Use[]> {
  const numbers = await archive.matching({ ask: 'text', text }, { limit })
  const uses: Use[] = []
  for (const found of await archive.articles(numbers)) {
    for (const { left, term, right, field, block, offset, whole } of inContext(found, text))
      uses.push({
        ...{ article: found.article.id, date: found.date, left, name: term, right },
        ...(field === 'body' && { at: { block, offset } }),
        ...(tell && { said: tell(found, whole, characters(whole.slice(0, offset))) }),
      })
  }
  return uses.slice(0, limit)
}
