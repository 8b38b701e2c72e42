import { isHan } from '../../text/han.ts'
import { differenceOf, mayBeOne } from '../alike.ts'
import type { Library } from '../ask/library.ts'
import { evidenceOfWitness } from '../ask/witness.ts'
import { allOf } from '../elsewhere.ts'
import { isBeside } from '../figures/beside.ts'
import { isReckoned } from '../figures/reckoned.ts'
import type { Remark } from '../finding.ts'
import { areOne, officesIn } from '../offices.ts'
import type { Statement } from '../read/statements.ts'
import type { Candidate } from '../slots/candidate.ts'
import { likeliestOf } from '../slots/likeliest.ts'
import type { Side } from '../slots/side.ts'
import type { Check, Context } from './context.ts'
import { areNearlyOne, kindOfPlaced, withoutMarks } from './kind-of-placed.ts'

/** Anything that stands in the place of what the archive has between the same words, or of which it says all else. */
export const checkPlaces: Check = async (statement, { library, pool, says }) => {
  const remarks: Remark[] = []
  const taken: Candidate['mine'][] = []
  for (const candidate of likeliestOf(statement, pool)) {
    const { mine } = candidate
    if (taken.some((other) => other.at < mine.end && mine.at < other.end)) continue
    if (isOfOtherNumber(candidate, statement)) continue
    const { at, end, typed, meant } = whole(candidate)
    if (candidate.kind === 'slip' && ((await library.holds(typed)) || (await isSomebody(mine.name, library))))
      continue
    if (candidate.kind === 'person' && candidate.chance < SURE) {
      if (!(await areMixedUp(typed, meant, library))) continue
      if (await isOfOffice(typed, typed, statement, library)) continue
      if ((await isOfOffice(typed, meant, statement, library)) === false) continue
    }
    taken.push(mine)
    remarks.push({
      ...{ kind: kindOfPlaced(candidate), degree: 'doubt', proposal: isPlaced(candidate) ? meant : null },
      ...{ at: statement.at + at, end: statement.at + end },
      says: isPlaced(candidate) ? saidOf(candidate, typed, meant, says) : says.noSuchItem(typed),
      evidence: [evidenceOfWitness(candidate.witness)],
    })
  }
  return remarks.length > MOST_OTHERWISE ? [] : remarks
}
/** Who is so surely another one is so even where the archive does not know the name, or knows it in the office that the draft gives. */
const SURE = 0.9
/** A sentence that has so much otherwise tells of something else in the same words. */
const MOST_OTHERWISE = 2

/** An item that is none of the archive's is known before what stands in its place is. */
const isPlaced = ({ kind, row, slot: { before, behind } }: Candidate): boolean =>
  kind !== 'item' || row !== undefined || before + behind > 1

/** 13个, 共32个: a number that the draft gives, too, has its own place. */
function isOfOtherNumber({ kind, mine, theirs, witness }: Candidate, statement: Statement): boolean {
  if (kind !== 'figure' || !mine.amount || !theirs.amount) return false
  const at = mine.amount.at + statement.at
  const amount = statement.amounts.find((own) => own.at === at)
  return (
    amount !== undefined &&
    (isBeside(theirs.amount, amount, statement) || isReckoned(amount, statement, witness))
  )
}

interface Whole {
  at: number
  end: number
  typed: string
  meant: string
}

/** What is said to be otherwise, in its sentence: of a character with those beside it. */
function whole({ kind, mine, theirs }: Candidate): Whole {
  if (kind === 'quoted') return apartOf(mine, theirs)
  if (kind !== 'slip') return { at: mine.at, end: mine.end, typed: mine.printed, meant: theirs.printed }
  const name = wholeName(mine, theirs)
  if (name) return name
  const isSame = (by: number) =>
    isHan(mine.text.charCodeAt(mine.at + by)) && mine.text[mine.at + by] === theirs.text[theirs.at + by]
  const [before, behind] = [isSame(-1) ? 1 : 0, isSame(1) ? 1 : 0]
  const [at, end] = [mine.at - before, mine.end + behind]
  return {
    ...{ at, end, typed: mine.text.slice(at, end) },
    meant: theirs.text.slice(theirs.at - before, theirs.end + behind),
  }
}

/** Of two rows that are quoted the item that is otherwise, where one alone is. */
function apartOf(mine: Side, theirs: Side): Whole {
  const [items, others] = [itemsOf(mine), itemsOf(theirs)]
  const index = items.findIndex(({ text }, at) => text !== others[at]?.text)
  const isOne =
    items.length === others.length && items.every(({ text }, at) => at === index || text === others[at]!.text)
  const [own, other] = isOne && items.length > 1 ? [items[index]!, others[index]!] : [mine, theirs]
  const textOf = ({ at, end }: Range, { text }: Side) => text.slice(at, end)
  return { at: own.at, end: own.end, typed: textOf(own, mine), meant: textOf(other, theirs) }
}

interface Range {
  at: number
  end: number
}

/** What stands between the pauses of a stretch. */
const itemsOf = ({ at, printed }: Side): (Range & { text: string })[] =>
  [...printed.matchAll(/[^、+＋]+/g)].map(({ index, 0: text }) => ({
    ...{ at: at + index, end: at + index + text.length, text },
  }))

/** The name in which a character is otherwise. */
function wholeName(mine: Side, theirs: Side): Whole | undefined {
  if (theirs.name === undefined) return undefined
  const name = withoutMarks(theirs.name)
  const at = mine.at - theirs.at + theirs.text.lastIndexOf(name, theirs.at)
  const end = at + name.length
  const typed = mine.text.slice(at, end)
  const isSame = differenceOf(typed, name)?.one.length === 1
  return at >= 0 && isSame ? { at, end, typed, meant: name } : undefined
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

/** Whom the archive does not name may be somebody more, but for a name like it, or one of the same family. */
const areMixedUp = async (typed: string, meant: string, library: Library): Promise<boolean> =>
  mayBeOne(typed, meant) ||
  typed[0] === meant[0] ||
  areNearlyOne(typed, meant) ||
  (await library.person(typed)) !== undefined ||
  (await library.holds(typed))

/** Whether the archive knows somebody in the office that a sentence gives a name; nothing where it gives none. */
async function isOfOffice(
  typed: string,
  name: string,
  { names }: Statement,
  library: Library,
): Promise<boolean | undefined> {
  const title = names.find((own) => own.name === typed)?.title
  const given = officesIn(title ?? '')
  if (given.length === 0) return undefined
  const held = (await library.person(name))?.held ?? []
  if (held.length === 0) return undefined
  return given.some((office) => held.some((own) => areOne(office, own, library.home)))
}

/** Whose name the archive has as it stands is not written wrong. */
const isSomebody = async (name: string | undefined, library: Library): Promise<boolean> =>
  name !== undefined && (await library.person(name)) !== undefined
