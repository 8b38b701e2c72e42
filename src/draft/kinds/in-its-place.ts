import { isHan } from '../../text/han.ts'
import { mayBeOne } from '../alike.ts'
import type { Library } from '../ask/library.ts'
import { evidenceOfWitness } from '../ask/witness.ts'
import { allOf } from '../elsewhere.ts'
import type { FindingKind, Remark } from '../finding.ts'
import type { Candidate } from '../slots/candidates.ts'
import { likeliestOf } from '../slots/likeliest.ts'
import type { SlotKind } from '../slots/slot-kind.ts'
import type { Check, Context } from './context.ts'

/** Anything that stands in the place of what the archive has between the same words, or of which it says all else. */
export const checkPlaces: Check = async (statement, { library, pool, says }) => {
  const remarks: Remark[] = []
  for (const candidate of likeliestOf(statement, pool)) {
    const { at, end, typed, meant } = whole(candidate)
    if (candidate.kind === 'slip' && (await library.holds(typed))) continue
    if (candidate.kind === 'person' && !(await areMixedUp(typed, meant, library))) continue
    remarks.push({
      ...{ kind: findingKind(candidate), degree: 'doubt', proposal: meant },
      ...{ at: statement.at + at, end: statement.at + end },
      says: saidOf(candidate, typed, meant, says),
      evidence: [evidenceOfWitness(candidate.witness)],
    })
  }
  return remarks
}

const KINDS: Record<Exclude<SlotKind, 'slip'>, FindingKind> = {
  quoted: 'quotation',
  figure: 'figure',
  unit: 'unit',
  person: 'namesake',
  office: 'office',
  body: 'organisation',
  item: 'steps',
}

function findingKind({ kind, mine, theirs, witness }: Candidate): FindingKind {
  // Of one family: written wrong, or taken for another; which of both the name does not tell.
  if (kind === 'person' && mine.printed[0] === theirs.printed[0]) return 'person-name'
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

/** What is said to be otherwise, in its sentence: of a character with those beside it. */
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
