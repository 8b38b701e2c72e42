import type { EntityKind } from '../../model/entity.ts'
import type { ArchivedArticle } from '../../store/archive.ts'
import { fold, foldWithPlaces } from '../../text/fold.ts'
import { homophones } from '../../text/sound/readings.ts'
import { wholeRange } from '../../text/whole.ts'
import { mayBeOne, nearestIn } from '../alike.ts'
import { evidenceOf } from '../ask/evidence.ts'
import { endsLikeBody, isOneBody, isSwapped } from '../bodies.ts'
import type { FindingKind, Remark } from '../finding.ts'
import { officesIn } from '../offices.ts'
import type { Statement } from '../read/statements.ts'
import { articlesInCompany } from './company.ts'
import type { Check, Context } from './context.ts'

/** A sentence that shares so much with another speaks of the same people and bodies. */
const LEAST_SHARE = 0.3
const MOST_WITNESSES = 3
/** One that is so like another has no other body in the place of one. */
const SWAPPED_SHARE = 0.4
/** Bodies and titles shorter than this are near too much. */
const LEAST_LENGTH = 4
/** Characters before a name of two that must be the same: the office. */
const BEFORE = 2
/** A sentence with no more than its name is like every other that has it. */
const LEAST_BESIDE = 4
/** Who signs an article stands in it by chance. */
const SIGNED = /(?:记者|通讯员|摄影|作者)[^。]{0,12}$/

const KINDS: Partial<Record<EntityKind, FindingKind>> = {
  person: 'person-name',
  org: 'organisation',
  work: 'quotation',
}

/** A name that the archive has, in the article and the sentence from which it is known. */
interface Near {
  kind: EntityKind
  printed: string
  found: ArchivedArticle
  /** The sentence that is like that of the draft; nothing where only the article speaks of the same. */
  sentence: string | undefined
  share: number
  /** The article speaks of something else, too, that the sentence names. */
  isCompany: boolean
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
    if ((await context.library.holds(typed)) || remarks.some(({ at }) => at === statement.at + place[0]))
      continue
    remarks.push(remarkOn(near, statement, place, typed, context))
  }
  return remarks
}

/** The names of the sentences that are like one, then those of articles that speak of the same people and bodies. */
async function nearNames(statement: Statement, about: string, context: Context): Promise<Near[]> {
  const company = await articlesInCompany(statement, context)
  const near = context.pool
    .alike(about)
    .filter(({ witness, share }, index) =>
      share >= LEAST_SHARE ? index < MOST_WITNESSES : company.has(witness.found.number),
    )
    .flatMap(({ witness: { found, text }, share }) =>
      namesIn({ found, sentence: text, share, isCompany: company.has(found.number) }),
    )
  for (const number of company) {
    const found = await context.library.article(number)
    if (found) near.push(...namesIn({ found, sentence: undefined, share: 0, isCompany: true }))
  }
  return near
}

function placeOf(near: Near, about: string, statement: Statement): [number, number] | undefined {
  const { kind, printed, sentence } = near
  if (fold(about).length < printed.length + LEAST_BESIDE) return undefined
  if (kind === 'person') return personIn(near, about, statement)
  if (sentence === undefined && kind !== 'org') return undefined
  const place = textIn(printed, about)
  if (kind === 'work') return place
  if (place && isBody(about.slice(...place), near, statement, place)) return place
  const swapped = statement.names.find(
    (own) => own.kind === 'org' && isSwapped(statement.text.slice(own.at, own.end), printed),
  )
  return swapped && (near.isCompany || near.share >= SWAPPED_SHARE)
    ? [swapped.at - statement.at, swapped.end - statement.at]
    : undefined
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

function namesIn(source: Omit<Near, 'kind' | 'printed'>): Near[] {
  const { found, sentence } = source
  const names = new Map<string, EntityKind>()
  const add = (printed: string, kind: EntityKind) => {
    if (sentence === undefined || sentence.includes(printed)) names.set(printed, kind)
  }
  for (const { kind, mentions } of found.entities)
    if (KINDS[kind])
      for (const { text: marked, title } of mentions) {
        add(kind === 'work' ? marked.replace(/[《》]/g, '') : marked, kind)
        for (const { body } of officesIn(title ?? '')) if (body.length >= LEAST_LENGTH) add(body, 'org')
      }
  return [...names].map(([printed, kind]) => ({ ...source, kind, printed }))
}

/** Where a name stands with a given name's character otherwise. */
function personIn(
  { printed: name, sentence }: Near,
  about: string,
  { starts, at: begin }: Statement,
): [number, number] | undefined {
  const before = sentence?.slice(0, sentence.indexOf(name)).slice(-BEFORE)
  for (let at = about.indexOf(name[0]!); at >= 0; at = about.indexOf(name[0]!, at + 1)) {
    const to = at + name.length
    const typed = about.slice(at, to)
    if (typed.length < name.length || !/^\p{Script=Han}+$/u.test(typed) || !mayBeOne(typed, name)) continue
    if (SIGNED.test(about.slice(0, at))) continue
    const isIntroduced = before?.length === BEFORE && about.slice(0, at).endsWith(before)
    const isSure = sentence !== undefined || (homophones(typed, name) && starts[begin + to] !== 0)
    if (isIntroduced || (name.length > 2 && isSure)) return [at, to]
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
