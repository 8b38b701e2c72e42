import type { ShownEntity } from '../desk/desk.ts'
import { detailOf } from '../desk/sums.ts'
import type { EntityKind } from '../model/entity.ts'
import { sumsAsked } from './list.ts'
import type { State } from './state.ts'

/** An entity as its pane lists it. */
export interface ListedEntity {
  kind: EntityKind
  key: string
  name: string
  detail: string
  /** How often here: in this article, or in how many of the articles summed up. */
  here: number
  /** In how many articles of the corpus; 0 where that is not known. */
  corpus: number
}

/** The order in which kinds stand in their pane. */
const KINDS: EntityKind[] = ['person', 'org', 'practice', 'figure', 'work', 'place']

const byKind = <Own extends { kind: EntityKind }>(entities: Own[]): Own[] =>
  KINDS.flatMap((kind) => entities.filter((entity) => entity.kind === kind))

/** The entities of an article as their pane lists them: by kind, in each kind as the article names them. */
export const orderedEntities = (entities: ShownEntity[]): ShownEntity[] => byKind(entities)

/** What the pane lists: the entities of the article, or of all articles that the list's bar stands for. */
export function listedEntities(state: State): ListedEntity[] {
  const asked = sumsAsked(state)
  if (asked) {
    const lines = state.sums?.of === asked.of ? state.sums.lines : []
    return byKind(lines).map(({ articles, ...own }) => ({ ...own, here: articles, corpus: 0 }))
  }
  return orderedEntities(state.shown?.entities ?? []).map((entity) => ({
    ...{ kind: entity.kind, key: entity.key, name: entity.name, detail: detailOf(entity) },
    ...{ here: entity.mentions.length, corpus: entity.articles },
  }))
}

/** A row of the pane: the name of a kind, or an entity with its number among them. */
export type EntityRow = { kind: EntityKind } | { entity: ListedEntity; index: number }

export function entityRows(entities: ListedEntity[]): EntityRow[] {
  const rows: EntityRow[] = []
  entities.forEach((entity, index, all) => {
    if (entity.kind !== all[index - 1]?.kind) rows.push({ kind: entity.kind })
    rows.push({ entity, index })
  })
  return rows
}
