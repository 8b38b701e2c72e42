import type { Entity } from '../../model/entity.ts'
import { SURE } from './candidate.ts'

/** What a corpus says of what may be a scheme: articles that speak of it, those that are sure of it, all their evidence. */
export interface SaidOfScheme {
  articles: number
  sure: number
  evidence: number
}

/** What an article is not sure of becomes a scheme by being said again: one point for three times as many articles. */
const ARTICLES_A_POINT = 3
/** A name that hardly any of so many articles is sure of is a general term. */
const GENERAL = 64

/**
 * True for what a corpus takes for a scheme. It depends on the sums over the articles that there are, never on their
 * order: an index that grew says the same as one made from nothing, and no article has to be read again.
 *
 * @example isScheme({ articles: 3, sure: 0, evidence: 6 }) // true
 */
export function isScheme({ articles, sure, evidence }: SaidOfScheme): boolean {
  if (articles > GENERAL * Math.max(1, sure)) return false
  const missing = SURE - Math.floor(evidence / articles)
  return sure > 0 || articles >= ARTICLES_A_POINT ** missing
}

/** What one article adds to the sums. */
export const saidBy = ({ evidence = SURE }: Pick<Entity, 'evidence'>): SaidOfScheme => ({
  articles: 1,
  sure: evidence >= SURE ? 1 : 0,
  evidence,
})

/** The sums of a corpus in memory. */
export class Schemes {
  private readonly said = new Map<string, SaidOfScheme>()

  /** Takes in what an article says, or takes it out again. */
  count(entities: Entity[], sign: 1 | -1): void {
    for (const entity of entities) {
      if (entity.kind !== 'practice') continue
      const { articles, sure, evidence } = saidBy(entity)
      const sum = this.said.get(entity.key) ?? { articles: 0, sure: 0, evidence: 0 }
      sum.articles += sign * articles
      sum.sure += sign * sure
      sum.evidence += sign * evidence
      if (sum.articles === 0) this.said.delete(entity.key)
      else this.said.set(entity.key, sum)
    }
  }

  /** Everything but what only looks like a scheme. */
  among(entities: Entity[]): Entity[] {
    return entities.filter(({ kind, key }) => kind !== 'practice' || isScheme(this.said.get(key)!))
  }
}
