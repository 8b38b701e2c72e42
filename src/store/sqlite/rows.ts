import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { writesIn } from '../../entities/tell-apart.ts'
import type { Article } from '../../model/article.ts'
import type { Entity } from '../../model/entity.ts'
import type { Note } from '../archive.ts'

/** Level 3 packs as fast as text comes in and takes 8 % more room than level 6. */
const LEVEL = 3

export const packed = (value: unknown): Buffer => deflateRawSync(JSON.stringify(value), { level: LEVEL })
export const unpacked = <Value>(blob: Uint8Array): Value =>
  JSON.parse(inflateRawSync(blob).toString()) as Value

/** What is kept of an article as a whole. */
export interface Content {
  article: Article
  entities: Entity[]
}

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
