import { writesIn } from '../../entities/tell-apart.ts'
import type { Article } from '../../model/article.ts'
import type { Entity } from '../../model/entity.ts'
import type { Note } from '../archive.ts'

/** What is kept of an entity in one article beside how often it stands there. */
export function noteOf(article: Article, entity: Entity): string | null {
  const { kind, titles, value, unit, number, upTo, about, steps, by, workKind, within } = entity
  const note: Note | Pick<Entity, 'value' | 'unit' | 'number' | 'upTo' | 'about'> =
    kind === 'person'
      ? { ...(titles?.length && { titles }), ...(writesIn(article, entity) && { writes: true }) }
      : kind === 'figure'
        ? { value, unit, number, upTo, about }
        : { steps, by, workKind, within }
  const text = JSON.stringify(note)
  return text === '{}' ? null : text
}
