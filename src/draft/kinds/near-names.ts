import type { EntityKind } from '../../model/entity.ts'
import { fold, foldWithPlaces } from '../../text/fold.ts'
import { wholeRange } from '../../text/whole.ts'
import { mayBeOne, nearestIn } from '../alike.ts'
import { evidenceOfWitness, type Witness } from '../ask/pool.ts'
import type { FindingKind, Remark } from '../finding.ts'
import type { Statement } from '../read/statements.ts'
import type { Check, Context } from './context.ts'
import { isOneBody } from './organisation.ts'

/** A sentence that shares so much with another speaks of the same people and bodies. */
const LEAST_SHARE = 0.3
const MOST_WITNESSES = 3
/** Bodies and titles shorter than this are near too much. */
const LEAST_LENGTH = 4
/** Characters before a name of two that must be the same: the office. */
const BEFORE = 2

const KINDS: Partial<Record<EntityKind, FindingKind>> = {
  person: 'person-name',
  org: 'organisation',
  work: 'quotation',
}

/** Names of a sentence of the archive that a sentence like it has nearly: what no reader of names would take for one. */
export const checkNearNames: Check = async (statement, context) => {
  const about = statement.text.slice(statement.at, statement.end)
  const remarks: Remark[] = []
  const likest = context.pool.alike(about).filter(({ share }) => share >= LEAST_SHARE)
  for (const { witness } of likest.slice(0, MOST_WITNESSES)) {
    for (const { kind, printed } of namesIn(witness)) {
      const called = KINDS[kind]
      if (!called || about.includes(printed)) continue
      const place = kind === 'person' ? personIn(printed, about, witness.text) : textIn(printed, about)
      if (!place) continue
      const typed = about.slice(...place)
      if (kind === 'org' && !isOneBody(typed, printed)) continue
      // What the title leaves out, （试行）, is taken from the sentence.
      if (kind === 'work' && /[《》]/.test(typed)) continue
      if ((await context.library.holds(typed)) || remarks.some(({ at }) => at === statement.at + place[0]))
        continue
      remarks.push(remarkOn(called, statement, place, printed, typed, witness, context))
    }
  }
  return remarks
}

function remarkOn(
  kind: FindingKind,
  { at }: Statement,
  [from, to]: [number, number],
  printed: string,
  typed: string,
  witness: Witness,
  { says }: Context,
): Remark {
  return {
    ...{ kind, degree: 'doubt', at: at + from, end: at + to },
    says: kind === 'quotation' ? says.quotedOtherwise(printed) : says.standsSo(printed, typed),
    proposal: printed,
    evidence: [evidenceOfWitness(witness)],
  }
}

function namesIn({ found, text }: Witness): { kind: EntityKind; printed: string }[] {
  const names = new Map<string, EntityKind>()
  for (const { kind, mentions } of found.entities)
    if (KINDS[kind])
      for (const { text: marked } of mentions) {
        const printed = kind === 'work' ? marked.replace(/[《》]/g, '') : marked
        if (text.includes(printed)) names.set(printed, kind)
      }
  return [...names].map(([printed, kind]) => ({ printed, kind }))
}

/** Where a name stands with a given name's character otherwise. */
function personIn(name: string, about: string, witness: string): [number, number] | undefined {
  const before = witness.slice(0, witness.indexOf(name)).slice(-BEFORE)
  for (let at = about.indexOf(name[0]!); at >= 0; at = about.indexOf(name[0]!, at + 1)) {
    const typed = about.slice(at, at + name.length)
    if (typed.length < name.length || !/^\p{Script=Han}+$/u.test(typed) || !mayBeOne(typed, name)) continue
    const isIntroduced = before.length === BEFORE && about.slice(0, at).endsWith(before)
    if (name.length > 2 || isIntroduced) return [at, at + name.length]
  }
  return undefined
}

/** Where a name stands with a character or two otherwise. */
function textIn(name: string, about: string): [number, number] | undefined {
  const folded = fold(name)
  if (folded.length < LEAST_LENGTH) return undefined
  const places: number[] = []
  const near = nearestIn(folded, foldWithPlaces(about, places), folded.length > 2 * LEAST_LENGTH ? 2 : 1)
  return near && wholeRange(about, places[near.from]!, places[near.to - 1]! + 1)
}
