import { divisionNames } from '../../text/divisions.ts'
import { longestAt } from '../../text/trie.ts'
import { differenceOf, mayBeOne } from '../alike.ts'
import type { Dossier } from '../ask/dossier.ts'
import { isElsewhere } from '../elsewhere.ts'
import type { Evidence, Remark } from '../finding.ts'
import { areOne, isLeading } from '../offices.ts'
import type { About } from './about.ts'
import { statedSo } from './behind-name.ts'
import { isInCompany } from './company.ts'

/** A name that the archive has so many times more often, for somebody of the same office, is how it is written. */
const MUCH_MORE = 10
/** A name that stands so often is no slip of the archive itself. */
const ESTABLISHED = 3
/** Initials and lists of three people have names of this length at least that sound the same by chance less often. */
const LONG = 3

interface Candidate {
  dossier: Dossier
  /** How much speaks for it. */
  support: number
  evidence: Evidence[]
}

/** What the archive says of how a name is written. */
export async function nameRemarks(about: About, known: Dossier | undefined): Promise<Remark[]> {
  const { person, context } = about
  const { library, says } = context
  if (!known && (await library.holds(person.name))) return []
  if (known && known.times >= ESTABLISHED) return []
  const best = await bestOf(about, known)
  if (!best) return []
  const { dossier, support, evidence } = best
  const { name } = dossier.entity
  return [
    {
      kind: 'person-name',
      degree: support > 1 ? 'error' : support > 0 ? 'doubt' : 'note',
      ...{ at: person.at, end: person.end },
      says: says.writtenSo(name, dossier.times, person.name, known?.times ?? 0),
      proposal: name,
      evidence,
    },
  ]
}

async function bestOf(about: About, known: Dossier | undefined): Promise<Candidate | undefined> {
  const { person, context, statement } = about
  const { library } = context
  const candidates: Candidate[] = []
  const add = async (dossier: Dossier | undefined, isHolder: boolean) => {
    if (!dossier || candidates.some((other) => other.dossier === dossier)) return
    const agrees = isHolder || holdsOne(dossier, about) || (await isSaidToHold(about, dossier))
    // Who often writes a name as it stands here, once or twice, holds the same office.
    if (known && (!agrees || dossier.times < known.times * MUCH_MORE)) return
    const isCompany = await isInCompany(dossier.seen, statement, person.name, context)
    const contradicts = !agrees && about.given.length > 0 && dossier.held.some(isLeading)
    if ((contradicts || (!agrees && (await isOfOtherPlace(about, dossier)))) && !isCompany) return
    const isSound = differenceOf(person.name, dossier.entity.name)!.isSound
    const isPlain = isSound && person.name.length >= LONG
    const isHardlyAnother = isPlain && (dossier.times >= ESTABLISHED || (await library.isOfFew()))
    const support = (agrees ? 2 : 0) + (isCompany ? 1 : 0) + (isHardlyAnother ? 1 : 0)
    // Two who write of the same things may have names that are alike.
    if (!agrees && !isSound) return
    if (support === 0 && !isPlain) return
    const held = dossier.held.find((one) =>
      about.given.some(({ office }) => areOne(office, one, library.home)),
    )
    const evidence = held
      ? await library.evidenceOfOffice(dossier, held)
      : await library.evidenceOfName(dossier.entity)
    candidates.push({ dossier, support, evidence })
  }
  for (const entity of await library.namesLike(person.name, 'person'))
    if (mayBeOne(person.name, entity.name)) await add(await library.dossierOf(entity), false)
  for (const { office } of about.given)
    for (const { name } of await library.holders(office))
      if (mayBeOne(person.name, name)) await add(await library.person(name), true)
  return candidates.sort((a, b) => b.support - a.support || b.dossier.times - a.dossier.times)[0]
}

/** True where the archive gives the office behind the name: X现任…. */
async function isSaidToHold(about: About, dossier: Dossier): Promise<boolean> {
  const known = { ...about, person: { ...about.person, name: dossier.entity.name } }
  for (const { office } of about.given) if (await statedSo(known, dossier, office)) return true
  return false
}

/** True where the sentence speaks of places of which the newest article of a name does not. */
async function isOfOtherPlace(about: About, { seen }: Dossier): Promise<boolean> {
  if (isOfOtherCity(about)) return true
  const [newest] = seen
  const found = newest === undefined ? undefined : await about.context.library.article(newest)
  return found !== undefined && isElsewhere(about.statement, found)
}

/** True where the sentence gives an office of a place that is not the paper's. */
const isOfOtherCity = ({ given, context: { library } }: About): boolean =>
  given.some(({ office: { body } }) => {
    const place = body.slice(0, longestAt(divisionNames, body, 0))
    return library.home !== undefined && place.endsWith('市') && !place.startsWith(library.home)
  })

const holdsOne = (dossier: Dossier, { given, context: { library } }: About): boolean =>
  given.some(({ office }) => dossier.held.some((held) => areOne(office, held, library.home)))
