import type { Entity } from '../model/entity.ts'

/** What was found at one place of one text of an article, in code units. */
export interface Find extends Omit<Entity, 'mentions' | 'titles'> {
  block: number
  at: number
  length: number
  /** The office beside a name. */
  title?: string
}
