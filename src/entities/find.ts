import type { Entity, EntityKind } from '../model/entity.ts'

/** What was found at one place of one text of an article, in code units. */
export interface Find extends Omit<Entity, 'mentions'> {
  block: number
  at: number
  length: number
  /** The office beside a name. */
  title?: string
  /** The archivist gave the name: nothing that overlaps it stands. */
  isGiven?: boolean
}

type Where = Pick<Find, 'block' | 'at' | 'length'>

/** A body or a place that was found, and the place that it belongs to. */
export const namedFind = (kind: EntityKind, name: string, where: Where, within?: string): Find => ({
  ...{ kind, name, key: name, ...where },
  ...(within && { within }),
})

export const personFind = (text: string, block: number, at: number, length: number, title?: string): Find => {
  const name = text.slice(at, at + length)
  return { kind: 'person', name, key: name, block, at, length, ...(title && { title }) }
}
