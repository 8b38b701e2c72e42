import type { EntityKind } from '../../model/entity.ts'
import type { Pool } from '../ask/pool.ts'
import type { NameAt, Statement } from '../read/statements.ts'

/** Somebody, or a body, of whom a sentence may tell what they do. */
export type Doer = Pick<NameAt, 'name' | 'at' | 'end'> & { kind: EntityKind }

/** Who may do something in a sentence: the people and bodies that are read in it, and the people of the article that is likest. */
export function doersIn(statement: Statement, pool: Pool): Doer[] {
  const { text, at, end, names } = statement
  const read = names.filter(({ kind }) => kind === 'person' || kind === 'org')
  const found = pool.alikeAround(text.slice(at, end))[0]?.witness.found
  const known = (found?.entities ?? [])
    .filter(({ kind, name }) => kind === 'person' && !names.some((own) => own.name === name))
    .flatMap(({ name }): Doer[] => {
      const from = text.slice(0, end).indexOf(name, at)
      return from < 0 ? [] : [{ kind: 'person', name, at: from, end: from + name.length }]
    })
  return [...read, ...known]
}
