import type { Query } from '../model/query.ts'
import type { Archive } from '../store/archive.ts'
import { recalledIn } from './recalled.ts'
import { slipTier } from './slips.ts'
import { soundingInTexts } from './sounding.ts'
import { isForgivenInBody, type Tier, termsOf, tiersMeant } from './tiers.ts'

/** What is looked for in texts where nothing else is found: one after the other, until something is. */
export async function* lastTiers(archive: Archive, asked: Query): AsyncGenerator<Tier[]> {
  yield tiersMeant(asked, (term) => soundingInTexts(archive, term))
  const terms = termsOf(asked)
  if (terms.some(isForgivenInBody)) yield [slipTier(asked, terms)]
  yield tiersMeant(asked, (term) => recalledIn(archive, term))
}
