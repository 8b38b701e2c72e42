import { isHan } from '../../text/han.ts'
import { mayBeOne } from '../alike.ts'
import type { Library } from '../ask/library.ts'
import { evidenceOfWitness } from '../ask/witness.ts'
import { allOf, isOfOtherWhole } from '../elsewhere.ts'
import type { FindingKind, Remark } from '../finding.ts'
import type { Statement } from '../read/statements.ts'
import { type Candidate, candidatesOf } from '../slots/candidates.ts'
import { chancesOf } from '../slots/chance.ts'
import type { SlotKind } from '../slots/slot-kind.ts'
import type { Check, Context } from './context.ts'
import { ANOTHER, clauseAt } from './other-body.ts'

/** From here on more than nine in ten of what took no part in the learning were wrong (bench/README.md). */
const LEAST = 0.55
/** A sentence that has so much otherwise tells of something else in the same words. */
const MOST_OTHERWISE = 2

/** Anything that stands in the place of what the archive has between the same words, or of which it says all else. */
export const checkPlaces: Check = async (statement, { library, pool, says }) => {
  const candidates = candidatesOf(statement, pool).filter((candidate) => !isOfAnother(candidate, statement))
  const chances = chancesOf(candidates)
  const likeliest = candidates
    .map((candidate, index) => ({ candidate, chance: chances[index]! }))
    .filter(({ candidate, chance }) => chance >= LEAST && !isOfOtherWhole(statement, candidate.witness))
    .sort((a, b) => Number(isSlip(b.candidate)) - Number(isSlip(a.candidate)) || b.chance - a.chance)
  const kept: Candidate[] = []
  for (const { candidate } of likeliest)
    if (!kept.some(({ mine }) => mine.at < candidate.mine.end && candidate.mine.at < mine.end))
      kept.push(candidate)
  if (kept.length > MOST_OTHERWISE) return []
  const remarks: Remark[] = []
  for (const candidate of kept) {
    const { at, end, typed, meant } = whole(candidate)
    if (candidate.kind === 'slip' && (await library.holds(typed))) continue
    if (candidate.kind === 'person' && !(await areMixedUp(typed, meant, library))) continue
    remarks.push({
      ...{ kind: findingKind(candidate), degree: 'doubt', at, end, proposal: meant },
      says: saidOf(candidate, typed, meant, says),
      evidence: [evidenceOfWitness(candidate.witness)],
    })
  }
  return remarks
}

/** A character is the least that may be otherwise. */
const isSlip = ({ kind }: Candidate): boolean => kind === 'slip'

/** Somebody more, or another body, may do the same. */
const isOfAnother = ({ kind, mine }: Candidate, statement: Statement): boolean =>
  (kind === 'body' || kind === 'person') && ANOTHER.test(clauseAt(statement, mine))

const KINDS: Record<Exclude<SlotKind, 'slip'>, FindingKind> = {
  quoted: 'quotation',
  figure: 'figure',
  unit: 'unit',
  person: 'namesake',
  office: 'office',
  body: 'organisation',
  item: 'steps',
}

function findingKind({ kind, theirs, witness }: Candidate): FindingKind {
  if (kind !== 'slip') return KINDS[kind]
  const name = witness.found.entities.find(({ mentions }) =>
    mentions.some(({ text }) => theirs.name === text),
  )
  return name?.kind === 'person'
    ? 'person-name'
    : name?.kind === 'org' || name?.kind === 'place'
      ? 'organisation'
      : 'practice'
}

interface Whole {
  at: number
  end: number
  typed: string
  meant: string
}

/** What is said to be otherwise: of a character the word that it stands in. */
function whole({ kind, mine, theirs }: Candidate): Whole {
  if (kind !== 'slip') return { at: mine.at, end: mine.end, typed: mine.printed, meant: theirs.printed }
  const isSame = (by: number) =>
    isHan(mine.text.charCodeAt(mine.at + by)) && mine.text[mine.at + by] === theirs.text[theirs.at + by]
  const [before, behind] = [isSame(-1) ? 1 : 0, isSame(1) ? 1 : 0]
  const [at, end] = [mine.at - before, mine.end + behind]
  return {
    ...{ at, end, typed: mine.text.slice(at, end) },
    meant: theirs.text.slice(theirs.at - before, theirs.end + behind),
  }
}

function saidOf(
  { kind, witness: { found } }: Candidate,
  typed: string,
  meant: string,
  says: Context['says'],
): string {
  if (kind === 'figure') return says.otherFigure(meant, typed, found.date)
  if (kind === 'unit') return says.otherUnit(meant, typed, found.date)
  if (kind === 'quoted') return says.quotedOtherwise(meant)
  return allOf(found).includes(typed) ? says.standsHere(meant, typed) : says.standsSo(meant, typed)
}

/** Whom the archive does not know may be somebody more, but for a name like it, or one of the same family. */
const areMixedUp = async (typed: string, meant: string, library: Library): Promise<boolean> =>
  mayBeOne(typed, meant) || typed[0] === meant[0] || (await library.person(typed)) !== undefined
