import type { Entity, EntityKind } from '../model/entity.ts'

/** What was found at one place of one text of an article, in code units. */
export interface Find extends Omit<Entity, 'mentions'> {
  block: number
  at: number
  length: number
  /** The office beside a name. */
  title?: string
  /** Where the office ends that introduces it, in a list before the first name: 副主任周一平、何雨生. */
  officeEnd?: number
  /** The archivist gave the name: nothing that overlaps it stands. */
  isGiven?: boolean
  /** A rule is certain of it: an office introduces it, a list of places or bodies has it. */
  isCertain?: boolean
  /** How likely the office is right, in hundredths. */
  titlePercent?: number
  /** How likely it is right, in hundredths. */
  percent?: number
}

type Where = Pick<Find, 'block' | 'at' | 'length'>

/** A body or a place that was found, and the place that it belongs to. */
export function namedFind(kind: EntityKind, name: string, where: Where, within?: string): Find {
  const find: Find = { kind, name, key: name, block: where.block, at: where.at, length: where.length }
  if (within) find.within = within
  return find
}

export const personFind = (text: string, block: number, at: number, length: number, title?: string): Find => {
  const find = namedFind('person', text.slice(at, at + length), { block, at, length })
  if (title) find.title = title
  return find
}
