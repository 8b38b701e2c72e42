import type { ArchivedArticle as Article } from '../../store/archive.ts'
import { fold } from '../../text/fold.ts'
import { mayBeOne } from '../alike.ts'
import type { Alike, Pool } from '../ask/pool.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import { haveOneDay, namesOtherDays } from '../days.ts'
import { allOf, isElsewhere } from '../elsewhere.ts'
import type { Remark } from '../finding.ts'
import { areOne } from '../offices.ts'
import { clauseAround } from '../read/clause.ts'
import type { NameAt, Statement } from '../read/statements.ts'
import type { Check, Context } from './context.ts'
import { isCredit, isOfPrint } from './credited.ts'
import { partOf } from './part-of.ts'
import { peopleIn } from './people-in.ts'
import { isToldOf, NEARLY, sharedWith } from './told-of.ts'

/**
 * How like a sentence must be that tells the same: where the two have a day or a rare name in common; where they have not;
 * and of somebody whom its article names.
 */
const [LEAST_SHARE, LEAST_OF_ANYTHING, LEAST_OF_NAMED] = [0.35, 0.55, 0.5]
/** A sentence that is so like another is that one, but for somebody. */
const VERBATIM = 0.8
const SAYS = /^(?:还|又|则)?(?:说|强调|表示|指出|认为)/
/** A name in more articles of the pool is no sign of one of them. */
const RARE = 5
/** What two sentences share must be so rare: four pairs of characters that hardly any other has. */
const LEAST_SHARED = 16
/** Of fewer characters anything may be told. */
const LEAST_TOLD = 8
/** Somebody more, not in the place of another. */
export const BESIDES = /也|还有|另|同样|此外|一同|一起|一道|陪|除了|以及|[前原]任|接替|代替/

/** Somebody of whom a sentence tells what the archive tells of somebody else. */
export const checkOtherPeople: Check = async (sentence, context) => {
  const { text, names } = sentence
  const { pool, library, says } = context
  const people = names.filter(({ kind, name }) => kind === 'person' && /^\p{Script=Han}{2,4}$/u.test(name))
  if (people.length === 0) return []
  const remarks: Remark[] = []
  for (const person of people) {
    const statement = partOf(person, sentence)
    const { at, end } = statement
    const deed = `${text.slice(at, person.titleAt ?? person.at)}。${text.slice(person.end, end)}`
    const isVerbatim = (pool.alikeAround(text.slice(at, end))[0]?.share ?? 0) >= VERBATIM
    if (fold(deed).length < LEAST_TOLD || (!isVerbatim && isOfMany(person, statement))) continue
    const alike = pool.alikeAround(deed)
    if ((alike[0]?.share ?? 0) < LEAST_SHARE || !(await library.person(person.name))) continue
    const told = toldOf(person, deed, statement, alike, pool)
    if (!told || (await areOfOneOffice(person.name, told.name, context))) continue
    if (await isToldOf(person.name, deed, told.witness, context)) continue
    remarks.push({
      ...{ kind: 'namesake', degree: 'doubt', at: person.at, end: person.end },
      ...{ says: says.toldOf(told.name, told.witness.found.date, person.name), proposal: told.name },
      evidence: [evidenceOfWitness(told.witness)],
    })
  }
  return remarks
}

/** Many say the same, and somebody more may do it. */
const isOfMany = (person: NameAt, statement: Statement): boolean =>
  SAYS.test(statement.text.slice(person.end)) || BESIDES.test(clauseAround(statement, person))

interface Told {
  name: string
  witness: Witness
}

/** Of whom the sentence that is likest tells what a sentence tells of somebody. */
function toldOf(
  person: NameAt,
  deed: string,
  statement: Statement,
  alike: Alike[],
  pool: Pool,
): Told | undefined {
  const own = statement.text.slice(statement.at, statement.end)
  const isSigned = isOfPrint(own)
  const most = alike[0]!.share
  const near = alike.filter(({ share }) => share >= NEARLY * most)
  // As it is printed here, too: 王主席.
  const printed = statement.text.slice(person.at, person.end)
  if (near.some(({ witness: { text } }) => text.includes(person.name) || text.includes(printed)))
    return undefined
  for (const { witness, share } of near) {
    const { found } = witness
    const isNamed = allOf(found).includes(person.name)
    const least = isAnchored(person, statement, found, pool) ? LEAST_SHARE : LEAST_OF_ANYTHING
    if (share < (isNamed ? Math.max(LEAST_OF_NAMED, least) : least)) continue
    if ((share < VERBATIM && isCredit(witness) !== isSigned) || isOfOther(person, statement, witness))
      continue
    const others = peopleIn(witness, !isNamed).filter(
      (name) => !statement.names.some((one) => one.name === name || mayBeOne(one.name, name)),
    )
    // Of two the archive need not mean either.
    if (others.length !== 1 || sharedWith(deed, witness, pool) < LEAST_SHARED) continue
    return { name: others[0]!, witness }
  }
  return undefined
}

/** True where a sentence names a day, or something besides somebody, that hardly another article has. */
function isAnchored(
  person: NameAt,
  { text, at, end, names }: Statement,
  found: Article,
  pool: Pool,
): boolean {
  if (haveOneDay(text.slice(at, end), found)) return true
  return names.some(({ name, kind }) => {
    const naming = kind === 'place' || name === person.name ? [] : pool.naming(name)
    return naming.length <= RARE && naming.includes(found)
  })
}

/** True where a sentence names a day, a place, somebody else or a body that the article of another one does not name. */
function isOfOther(person: NameAt, statement: Statement, { found, text }: Witness): boolean {
  const own = statement.text.slice(statement.at, statement.end)
  if (namesOtherDays(own, found) || isElsewhere(statement, found)) return true
  const all = allOf(found)
  return statement.names.some(
    ({ kind, name, at, end }) =>
      name !== person.name &&
      ((kind === 'person' && !text.includes(name)) ||
        (kind === 'org' && !all.includes(statement.text.slice(at, end)))),
  )
}

/** Who follows another in an office does the same as that one did. */
async function areOfOneOffice(one: string, other: string, { library }: Context): Promise<boolean> {
  const [mine, theirs] = [await library.person(one), await library.person(other)]
  return (mine?.held ?? []).some((own) => theirs?.held.some((held) => areOne(own, held, library.home)))
}
