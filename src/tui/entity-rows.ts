import type { ShownEntity } from '../desk/desk.ts'
import type { EntityKind } from '../model/entity.ts'

/** The order in which kinds stand in their pane. */
const KINDS: EntityKind[] = ['person', 'org', 'practice', 'figure', 'work', 'place']

/** The entities of an article as their pane lists them: by kind, in each kind as the article names them. */
export const orderedEntities = (entities: ShownEntity[]): ShownEntity[] =>
  KINDS.flatMap((kind) => entities.filter((entity) => entity.kind === kind))

/** A row of the pane: the name of a kind, or an entity with its number among them. */
export type EntityRow = { kind: EntityKind } | { entity: ShownEntity; index: number }

export function entityRows(entities: ShownEntity[]): EntityRow[] {
  const rows: EntityRow[] = []
  orderedEntities(entities).forEach((entity, index, all) => {
    if (entity.kind !== all[index - 1]?.kind) rows.push({ kind: entity.kind })
    rows.push({ entity, index })
  })
  return rows
}
