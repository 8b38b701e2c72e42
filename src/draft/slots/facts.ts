import { entryOf, levelOfEntry, WordClass } from '../../text/segment/words.ts'
import { homophones } from '../../text/sound/readings.ts'
import { endingOf } from '../bodies.ts'
import { allOf } from '../elsewhere.ts'
import { digitsOf } from '../figures/least.ts'
import type { Statement } from '../read/statements.ts'
import { coverageOf } from './coverage.ts'
import { doingFacts, timesNamed } from './doing.ts'
import type { Beside, Judged } from './judged.ts'
import type { Side } from './side.ts'
import { SLOT_KINDS, type SlotKind } from './slot-kind.ts'
import { standingFacts } from './standing.ts'
import { Break, nextWord, type Stripped, wordsIn } from './stripped.ts'

/** What is told of a slot, in hundredths where it is a share. */
export const FACTS = [
  ...['kind', 'share', 'ofMost', 'before', 'behind', 'least', 'sides', 'begins', 'ends'],
  ...[
    'told',
    'wordsTold',
    'supported',
    'coverage',
    'coverageBeside',
    'specifics',
    'othersUntold',
    'onlyThere',
  ],
  ...[
    'length',
    'otherLength',
    'difference',
    'common',
    'sameLast',
    'sameFirst',
    'sound',
    'sameClass',
    'class',
  ],
  ...['level', 'otherLevel', 'known', 'sameEnding', 'isName', 'isOtherName', 'pauses', 'rank'],
  'weight',
  ...['away', 'deedShare', 'mineShare', 'mineBeside', 'aroundTold', 'clauseTold'],
  ...['mineOfKind', 'theirsOfKind', 'timesMine', 'timesTheirs', 'mineSays', 'theirsSay'],
  ...[
    'sameBearer',
    'rowShared',
    'rowLeft',
    'rowLeftTheirs',
    'isWithin',
    'nameSame',
    'loose',
    'otherLoose',
    'otherClass',
  ],
  ...['isCalled', 'callings', 'bearerTimes', 'itemsTold', 'items', 'itemShare'],
  ...['there', 'far', 'mineNear', 'mineFar', 'clause', 'mineClause', 'clauseLeft'],
  ...['commonEnd', 'toldElse', 'clauseFront', 'borne', 'unread', 'otherUnread', 'elsewhere', 'otherDay'],
  ...['ofMine', 'ofTheirs', 'ofMineOnly', 'ofTheirsOnly'],
] as const
export const FACT_COUNT = FACTS.length

const OTHERS_UNTOLD = FACTS.indexOf('othersUntold')
/** True for a body or an office of which a sentence tells something that the article does not: many do the same of other things. */
export const mayBeOfOthers = ({ kind, facts }: { kind: SlotKind; facts: Int32Array }): boolean =>
  (kind === 'body' || kind === 'office') && facts[OTHERS_UNTOLD]! > 0

/** What is told by so rare pairs is told. */
const MOST_WEIGHT = 120

export function factsOf(judged: Judged, beside: Beside): Int32Array {
  const { slot, kind, mine, theirs } = judged
  const { draft, archive, share, most, rank, others, statement, witness } = beside
  const { from, to, at, end, before, behind } = slot
  const [typed, meant] = [draft.stripped.text.slice(from, to), archive.stripped.text.slice(at, end)]
  const [words, otherWords] = [wordsIn(draft.stripped, from, to), wordsIn(archive.stripped, at, end)]
  const all = allOf(witness.found)
  const about = statement.text.slice(statement.at, statement.end)
  const [whole, near, weight] = coverageOf(mine, beside)
  const untold = keptUntold.get(beside) ?? untoldIn(draft.stripped, all)
  keptUntold.set(beside, untold)
  const isBoth = (place: number, other: number) =>
    draft.stripped.breaks[place]! >= Break.pause && archive.stripped.breaks[other]! >= Break.pause
  return Int32Array.of(
    ...[
      SLOT_KINDS.indexOf(kind),
      100 * share,
      (100 * share) / most,
      before,
      behind,
      Math.min(before, behind),
    ],
    ...[Number(before > 0) + Number(behind > 0), Number(isBoth(from, at)), Number(isBoth(to, end))],
    Number(all.includes(mine.printed)),
    shareOf(words, (word) => all.includes(word)),
    Number(isSupported(draft.stripped, from, to, others)),
    ...[100 * whole, 100 * near, specificsTold(statement, mine, all)],
    untold.length - words.filter((word) => untold.includes(word)).length,
    shareOf(otherWords, (word) => !about.includes(word)),
    ...[typed.length, meant.length, Math.abs(typed.length - meant.length)],
    (100 * [...typed].filter((character) => meant.includes(character)).length) /
      Math.max(typed.length, meant.length),
    ...[Number(typed.at(-1) === meant.at(-1)), Number(typed[0] === meant[0])],
    Number(typed.length === meant.length && homophones(typed, meant)),
    ...[Number(mine.last === theirs.last), mine.last],
    ...[levelOf(words), levelOf(otherWords), Number(words.every((word) => entryOf(word) !== undefined))],
    Number(endingOf(mine.printed) !== '' && endingOf(mine.printed) === endingOf(theirs.printed)),
    ...[Number(mine.isName), Number(theirs.isName)],
    Number(hasPause(draft.stripped, from, to)) + Number(hasPause(archive.stripped, at, end)),
    rank,
    Math.min(MOST_WEIGHT, weight),
    ...doingFacts(judged, beside),
    ...bearingFacts(judged, beside),
    ...[judged.row?.told ?? 0, judged.row?.of ?? 0, judged.row?.share ?? 0],
    ...standingFacts(judged, beside),
  )
}

/** What is told of who is called so; nothing of all else. */
const bearingFacts = ({ bearing }: Judged, { pool }: Beside): number[] =>
  bearing ? [1, bearing.callings, timesNamed(bearing.name, pool)] : [0, 0, 0]

const shareOf = <Item>(items: Item[], is: (item: Item) => boolean): number =>
  Math.round((100 * items.filter(is).length) / Math.max(1, items.length))

/** How frequent the rarest of some words is. */
const levelOf = (words: string[]): number =>
  Math.min(
    ...words.map((word) => {
      const entry = entryOf(word)
      return entry === undefined ? 0 : levelOfEntry(entry)
    }),
  )

function hasPause({ breaks }: Stripped, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (breaks[at]! >= Break.pause) return true
  return false
}

/** True where a sentence that is like has the stretch with what stands on one side of it. */
function isSupported({ text }: Stripped, from: number, to: number, others: Stripped[]): boolean {
  const [left, right] = [text.slice(Math.max(0, from - 2), to), text.slice(from, to + 2)]
  const isIn = (stretch: string, least: number) =>
    stretch.length >= to - from + least && others.some((own) => own.text.includes(stretch))
  return isIn(left, 2) || isIn(right, 2)
}

/** Which part of the names and numbers beside a stretch an article has; of none half. */
function specificsTold({ text, names, amounts }: Statement, { at, end }: Side, all: string): number {
  const isBeside = (own: { at: number; end: number }) => own.end <= at || own.at >= end
  const specifics = [
    ...names.filter(isBeside).map((name) => text.slice(name.at, name.end)),
    ...amounts.filter((amount) => isBeside(amount) && digitsOf(amount) > 1).map(({ value }) => value),
  ]
  return specifics.length === 0 ? 50 : shareOf(specifics, (own) => all.includes(own))
}

/** Asked of each candidate of two sentences. */
const keptUntold = new WeakMap<Beside, string[]>()

/** The words of a sentence that an article has not. */
function untoldIn(stripped: Stripped, all: string): string[] {
  const untold: string[] = []
  for (let at = 0; at < stripped.text.length; at = nextWord(stripped, at)) {
    const word = stripped.text.slice(at, nextWord(stripped, at))
    if (word.length > 1 && stripped.words[at] !== WordClass.function && !all.includes(word)) untold.push(word)
  }
  return untold
}
