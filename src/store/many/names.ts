import type { EntityKind } from '../../model/entity.ts'
import { byBytes } from '../../text/order.ts'
import type { Appearance, Archive, Days, Headline, NamedEntity, NameQuestion } from '../archive.ts'
import { NamedNumbers } from '../named-numbers.ts'
import { mergedBy, mergedNames, topNames } from './merged.ts'
import { inRow } from './order.ts'
import type { Part } from './part.ts'

/** Who and what several archives speak of: entities of one kind and key are one, and have a number of their own. */
export class Names {
  private readonly numbers = new NamedNumbers()

  constructor(private readonly parts: readonly Part[]) {}

  private each<Value>(ask: (part: Part, index: number) => Promise<Value>): Promise<Value[]> {
    return Promise.all(this.parts.map(ask))
  }

  /** What an entity is numbered in a part: nothing where it does not know it. */
  async numbersIn({ archive }: Part, number: number): Promise<number[]> {
    const identity = this.numbers.identityOf(number)
    if (!identity) return []
    return (await archive.entitiesKeyed(identity.key, [identity.kind])).map((entity) => entity.number)
  }

  private numberOf = (entity: NamedEntity) => this.numbers.of(entity)

  entitiesLike(question: NameQuestion, limit: number): Promise<NamedEntity[]> {
    return this.top(limit, (archive, most) => archive.entitiesLike(question, most))
  }

  entitiesHolding(part: string, kinds: EntityKind[], limit: number): Promise<NamedEntity[]> {
    return this.top(limit, (archive, most) => archive.entitiesHolding(part, kinds, most))
  }

  private top(limit: number, ask: (archive: Archive, most: number) => Promise<NamedEntity[]>) {
    const archives = this.parts.map(({ archive }) => archive)
    return topNames(archives, limit, ask, this.numberOf)
  }

  async entitiesKeyed(key: string, kinds: EntityKind[]): Promise<NamedEntity[]> {
    const lists = await this.each(({ archive }) => archive.entitiesKeyed(key, kinds))
    return mergedNames(lists, this.numberOf).sort((one, other) => byBytes(one.kind, other.kind))
  }

  async headlinesLike(question: NameQuestion, limit: number): Promise<Headline[]> {
    const lists = await this.each(async ({ archive }, index) =>
      (await archive.headlinesLike(question, limit)).map((found) => ({
        ...found,
        article: inRow(index, found.article),
      })),
    )
    return mergedBy(lists, (one, other) => one.article - other.article).slice(0, limit)
  }

  async appearances(entity: number, limit: number, days?: Days): Promise<Appearance[]> {
    const lists = await this.each(async (part, index) => {
      const numbers = await this.numbersIn(part, entity)
      const own = await Promise.all(numbers.map((number) => part.archive.appearances(number, limit, days)))
      return own.flat().map((seen) => ({ ...seen, article: inRow(index, seen.article) }))
    })
    return mergedBy(lists, (one, other) => one.article - other.article).slice(0, limit)
  }
}
