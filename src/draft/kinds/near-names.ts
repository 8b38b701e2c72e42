import type { EntityKind } from '../../model/entity.ts'
import { fold, foldWithPlaces } from '../../text/fold.ts'
import { nearestIn } from '../../text/nearest.ts'
import { homophones } from '../../text/sound/readings.ts'
import { wholeRange } from '../../text/whole.ts'
import { differenceOf } from '../alike.ts'
import { evidenceOf } from '../ask/evidence.ts'
import { endsAsBody, endsLikeBody, isOneBody, isShortened, isSwapped, placeLength } from '../bodies.ts'
import { isElsewhere } from '../elsewhere.ts'
import type { FindingKind, Remark } from '../finding.ts'
import type { Statement } from '../read/statements.ts'
import type { Check, Context } from './context.ts'
import { type Near, nearNames } from './names-beside.ts'
import { personIn } from './near-person.ts'

/** One that is so like another has no other body in the place of one. */
const SWAPPED_SHARE = 0.4
/** A sentence that is less like another speaks of it only where it names nearly the same body. */
const SPEAKS_OF_IT = 0.3
/** Bodies and titles shorter than this are near too much. */
const LEAST_LENGTH = 4
/** A sentence with no more than its name is like every other that has it. */
const LEAST_BESIDE = 4
const KINDS: Partial<Record<EntityKind, FindingKind>> = {
  person: 'person-name',
  org: 'organisation',
  work: 'quotation',
  place: 'organisation',
}

/** Names of the archive that a sentence like it has nearly: what no reader of names would take for one. */
export const checkNearNames: Check = async (statement, context) => {
  const about = statement.text.slice(statement.at, statement.end)
  const remarks: Remark[] = []
  for (const near of await nearNames(statement, about, context)) {
    const { kind, printed } = near
    if (about.includes(printed)) continue
    const place = placeOf(near, about, statement)
    if (!place) continue
    const typed = about.slice(...place)
    // What the title leaves out, （试行）, is taken from the sentence.
    if (kind === 'work' && /[《》]/.test(typed)) continue
    if (isElsewhere(statement, near.found)) continue
    if (kind === 'org' && isShortened(typed, printed)) continue
    if ((await context.library.holds(typed)) || remarks.some(({ at }) => at === statement.at + place[0]))
      continue
    remarks.push(remarkOn(near, statement, place, typed, context))
  }
  return remarks
}

function placeOf(near: Near, about: string, statement: Statement): [number, number] | undefined {
  const { kind, printed, sentence } = near
  if (fold(about).length < printed.length + LEAST_BESIDE) return undefined
  if (near.share < SPEAKS_OF_IT && !near.isCompany) return endedOtherwise(near, about, statement)
  if (kind === 'person') return personIn(near, about, statement)
  if (kind === 'place') return sentence === undefined ? undefined : soundingSo(printed, about, statement)
  if (sentence === undefined && kind !== 'org') return undefined
  const place = textIn(printed, about)
  if (kind === 'work') return place
  if (place && isBody(about.slice(...place), near, statement, place)) return place
  const swapped = statement.names.find(
    (own) => own.kind === 'org' && isSwapped(statement.text.slice(own.at, own.end), printed),
  )
  if (swapped && (near.isCompany || near.share >= SWAPPED_SHARE))
    return [swapped.at - statement.at, swapped.end - statement.at]
  return endedOtherwise(near, about, statement)
}

/** Characters that a body has with another one behind its place, where the sentence is less like. */
const BESIDE_PLACE = 2
const MOST_OTHERWISE = 3

/** Where a body stands with another end, whether a reader of names takes it for one or not: 工作站 for 工作室. */
function endedOtherwise(
  { kind, printed, share }: Near,
  about: string,
  { starts, at: begin }: Statement,
): [number, number] | undefined {
  const isLike = share >= SWAPPED_SHARE
  const least = placeLength(printed) + (isLike ? 0 : BESIDE_PLACE)
  if (kind !== 'org') return undefined
  for (let length = printed.length - 1; length >= least && length > 1; length--) {
    const at = about.indexOf(printed.slice(0, length))
    if (at < 0) continue
    for (let to = at + length + 1; to <= Math.min(about.length, at + length + MOST_OTHERWISE); to++) {
      const typed = about.slice(at, to)
      if (starts[begin + to] !== 0 && endsAsBody(typed) && isSwapped(typed, printed)) return [at, to]
    }
    return undefined
  }
  return undefined
}

/** True for a body that is written nearly so, and is no part of a word: 省政 of 省政府. */
function isBody(
  typed: string,
  { printed }: Near,
  { starts, at, names }: Statement,
  [from, to]: [number, number],
): boolean {
  if (starts[at + from] === 0 || starts[at + to] === 0) return false
  // What ends otherwise is a body where it reads like one.
  const isRead =
    typed.at(-1) === printed.at(-1) ||
    endsLikeBody(typed) ||
    names.some((own) => own.kind === 'org' && own.at === at + from)
  return isRead && isOneBody(typed, printed)
}

function remarkOn(
  { kind, printed, found }: Near,
  { at }: Statement,
  [from, to]: [number, number],
  typed: string,
  { says }: Context,
): Remark {
  const mention = found.entities
    .flatMap(({ mentions }) => mentions)
    .find(({ text }) => text === printed || text === `《${printed}》`)
  return {
    ...{ kind: KINDS[kind]!, degree: 'doubt', at: at + from, end: at + to },
    says: kind === 'work' ? says.quotedOtherwise(printed) : says.standsSo(printed, typed),
    proposal: printed,
    evidence: mention ? [evidenceOf(found, mention)] : [],
  }
}

/** A place of fewer characters sounds like a word. */
const LEAST_OF_PLACE = 3

/** Where a place stands with one character that sounds the same. */
function soundingSo(
  place: string,
  about: string,
  { starts, at: begin }: Statement,
): [number, number] | undefined {
  if (place.length < LEAST_OF_PLACE) return undefined
  for (let at = 0; at + place.length <= about.length; at++) {
    const typed = about.slice(at, at + place.length)
    // 某地试行: the last character is of the next word.
    if (starts[begin + at] === 0 || starts[begin + at + place.length] === 0) continue
    if (differenceOf(typed, place)?.one.length === 1 && homophones(typed, place))
      return [at, at + place.length]
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
