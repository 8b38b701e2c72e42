import { titleBefore } from '../../entities/people/titles.ts'
import { fold } from '../../text/fold.ts'
import type { Dossier } from '../ask/dossier.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import { allOf } from '../elsewhere.ts'
import type { Remark } from '../finding.ts'
import { namedPlaceOf } from '../office-places.ts'
import { areOne, officesIn } from '../offices.ts'
import type { About, Given } from './about.ts'

/** How like a sentence must be that tells the same of somebody. */
const LEAST_SHARE = 0.2
/** Of fewer characters anything may be told. */
const LEAST_TOLD = 6

/**
 * Two people of one name, each with an office of another place: what a sentence tells of one of them the archive tells of
 * the other.
 */
export async function bearerOf(
  { person, statement, context: { library, pool, says } }: About,
  { office, at, end }: Given,
  dossier: Dossier,
): Promise<Remark | undefined> {
  const place = namedPlaceOf(office)
  if (place === '' || dossier.held.length < 2) return undefined
  const { text, at: from, end: to } = statement
  const deed = `${text.slice(from, at)}。${text.slice(end, to)}`.replaceAll(person.name, '。')
  if (fold(deed).length < LEAST_TOLD) return undefined
  for (const { witness, share } of pool.alikeAround(deed)) {
    if (share < LEAST_SHARE) return undefined
    if (!allOf(witness.found).includes(person.name)) continue
    // What is told of a place is told of whoever holds an office of it.
    if (allOf(witness.found).includes(place)) return undefined
    const title = titleIn(witness, person.name)
    const isAnother = title !== '' && officesIn(title).every((own) => !areOne(own, office, library.home))
    if (!isAnother) return undefined
    return {
      ...{ kind: 'namesake', degree: 'doubt', at, end },
      ...{ says: says.toldOfAnother(person.name, title, witness.found.date, office.text), proposal: title },
      evidence: [evidenceOfWitness(witness)],
    }
  }
  return undefined
}

/** The title of somebody in an article. */
function titleIn({ found }: Witness, name: string): string {
  for (const { text } of found.article.body)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const title = titleBefore(text, at)
      if (title !== '') return title
    }
  return ''
}
