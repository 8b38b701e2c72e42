import type { Entity } from '../model/entity.ts'

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

export const personFind = (text: string, block: number, at: number, length: number, title?: string): Find => {
  const name = text.slice(at, at + length)
  return { kind: 'person', name, key: name, block, at, length, ...(title && { title }) }
}
