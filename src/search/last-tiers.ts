import type { Query } from '../model/query.ts'
import type { Archive } from '../store/archive.ts'
import { wordTiers } from './by-words.ts'
import { recalledIn } from './recalled.ts'
import { bodiesInShort } from './short-forms.ts'
import { slipTier } from './slips.ts'
import { soundingInTexts } from './sounding.ts'
import type { Texts } from './texts-of.ts'
import { isForgivenInBody, type Tier, termsOf, tiersMeant } from './tiers.ts'

/** What is looked for in texts where nothing else is found: one after the other, until something is. */
export async function* lastTiers(archive: Archive, texts: Texts, asked: Query): AsyncGenerator<Tier[]> {
  const terms = termsOf(asked)
  // A third of what the sound takes.
  if (terms.some(isForgivenInBody)) yield [slipTier(asked, terms)]
  yield tiersMeant(asked, (term) => soundingInTexts(texts, term))
  yield tiersMeant(asked, (term) => recalledIn(texts, term))
  yield tiersMeant(asked, (term) => bodiesInShort(archive, term))
  yield await wordTiers(texts, asked)
}
