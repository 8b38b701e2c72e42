import type { Pool } from '../ask/pool.ts'
import { evidenceOfWitness, type Witness, witnessesOf } from '../ask/witness.ts'
import { endingOf } from '../bodies.ts'
import { bodiesIn } from '../bodies-in.ts'
import { allOf } from '../elsewhere.ts'
import type { Statement } from '../read/statements.ts'
import type { Check } from './context.ts'

/** Of what something is a part: 在城北街道, 属于城北街道, 归城北街道管. */
const PART_OF =
  /(\p{Script=Han}{3,12})(?:位于|隶属于?|地处|[在属归]于?)(\p{Script=Han}{2,6}?(?:街道|社区|[镇乡村]))(?=[，。；]|管)/gu
/** Who is named in more articles may be of more than one place. */
const MOST_ARTICLES = 4

/** Something that the archive has in one place, said to be in another one of which the same article speaks. */
export const checkPlaceOf: Check = async (statement, { pool, says }) => {
  const { text, at, end } = statement
  for (const { part, place, from } of partsIn(statement, pool)) {
    const articles = pool.naming(part)
    if (articles.length === 0 || articles.length > MOST_ARTICLES) continue
    const witnesses = articles.flatMap(witnessesOf).filter((witness) => witness.text.includes(part))
    if (articles.some((found) => isSaidOf(part, place, witnessesOf(found)))) continue
    const meant = witnesses.map((witness) => ({ witness, places: placesIn(witness, place) }))
    const one = meant.find(({ places }) => places.length === 1)
    if (!one || meant.some(({ places }) => places.length > 1)) continue
    if (!articles.some((found) => allOf(found).includes(place)) && !isAlone(part, text.slice(at, end)))
      continue
    return [
      {
        ...{ kind: 'organisation', degree: 'doubt', at: from, end: from + place.length },
        ...{ says: says.standsSo(one.places[0]!, place), proposal: one.places[0]! },
        evidence: [evidenceOfWitness(one.witness)],
      },
    ]
  }
  return []
}

/** A clause that says of what something is a part, and no more. */
const isAlone = (part: string, about: string): boolean => about.length < part.length + SHORT
const SHORT = 16

/** What stands before such a verb, as far as an article has it. */
function* partsIn(
  { text, at, end }: Statement,
  pool: Pool,
): Generator<{ part: string; place: string; from: number }> {
  for (const match of text.slice(at, end).matchAll(PART_OF)) {
    const [all, before, place] = match
    const from = at + match.index + all.length - place!.length
    for (let cut = 0; before!.length - cut >= LEAST; cut++) {
      const part = before!.slice(cut)
      if (pool.naming(part).length === 0) continue
      yield { part, place: place!, from }
      break
    }
  }
}
const LEAST = 3

/** The places of a kind that a sentence names. */
const placesIn = (witness: Witness, place: string): string[] =>
  bodiesIn(witness).filter((body) => endingOf(body) === endingOf(place) && body !== place)

/** True where a sentence, or two beside each other, have both. */
const isSaidOf = (part: string, place: string, witnesses: Witness[]): boolean =>
  witnesses.some(({ text }) => text.includes(part) && text.includes(place))
