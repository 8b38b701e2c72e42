import { homophones } from '../../text/sound/readings.ts'
import { isAbbreviated } from '../bodies.ts'
import { areContrasts } from '../contrasts.ts'
import { areOneMeasure, kindOfNumbers } from './number-kind.ts'
import { isOffice, type Side } from './side.ts'
import type { Slot } from './slots.ts'
import { CALLED_BY_FAMILY } from './unread.ts'

/** What two stretches are, of which one may stand in the place of the other. */
export const SLOT_KINDS = ['quoted', 'figure', 'unit', 'person', 'office', 'slip', 'body', 'item'] as const
export type SlotKind = (typeof SLOT_KINDS)[number]

/** What a stretch of a draft and one of a sentence are both; nothing where they cannot be compared. */
export function slotKind(slot: Slot, mine: Side, theirs: Side): SlotKind | undefined {
  if (mine.hasMark || theirs.hasMark) return undefined
  if (mine.isQuoted && theirs.isQuoted) return sameButMarks(mine, theirs) ? undefined : 'quoted'
  if (mine.isPerson && theirs.isPerson && (theirs.isName || theirs.isUnread))
    return isCalling(mine.printed) || isCalling(theirs.printed) ? undefined : 'person'
  if (areSlipped(slot, mine, theirs)) return 'slip'
  if (mine.number !== undefined || theirs.number !== undefined)
    return isBetween(slot) && !hasPause(mine) && !hasPause(theirs) ? kindOfNumbers(mine, theirs) : undefined
  if (mine.isUnit || theirs.isUnit) {
    const areUnits = mine.isUnit && theirs.isUnit && isCounting(mine)
    return areUnits && isBetween(slot) && !areOneMeasure(mine, theirs) ? 'unit' : undefined
  }
  const [typed, meant] = [mine.printed, theirs.printed]
  // 党支部, 支部: what is said in short, or with more before it, may be the same.
  if (Math.min(typed.length, meant.length) < 2 || typed.includes(meant) || meant.includes(typed))
    return undefined
  if (mine.isOffice && theirs.isOffice)
    return isBetween(slot) && !hasPause(mine) && !hasPause(theirs) && typed.slice(-2) !== meant.slice(-2)
      ? 'office'
      : undefined
  if (mine.isBody && theirs.isBody && !hasPause(mine) && !hasPause(theirs) && !isAbbreviated(typed, meant))
    return isBetween(slot) || !GENERAL.test(typed) ? 'body' : undefined
  return areItems(slot, mine, theirs) && !areMostlyOne(typed, meant) ? 'item' : undefined
}

/** 讲文明、树新风 with a comma: the same words. */
const sameButMarks = ({ printed }: Side, { printed: other }: Side): boolean =>
  printed.replace(MARKS, '') === other.replace(MARKS, '')

const MARKS = /[^\p{L}\p{N}]/gu

/** 侯老, 朱经理: by what else somebody is called. */
export const isCalling = (printed: string): boolean =>
  CALLED_BY_FAMILY.test(printed.slice(1)) || isOffice(printed.slice(1))

const hasPause = ({ printed }: Side): boolean => printed.includes('、')
/** What any body may be called, which has no name with it. */
export const GENERAL = /(?:单位|机关|企业|学校|机构|部门|社区|街道)$/

/** 近亿元: a scale without a number is none of another. */
const isCounting = ({ text, at, printed }: Side): boolean =>
  !/^[万亿]+$/.test(printed) || /[\d.一二两三四五六七八九十百千几数多余]/.test(text[at - 1] ?? '')

/** True where so much around is the same that a number is of the same. */
const isBetween = ({ before, behind }: Slot): boolean => before + behind >= LEAST_AROUND
const LEAST_AROUND = 2

/** One character for another that sounds the same, or that makes no word where it stands. */
function areSlipped({ before, behind }: Slot, mine: Side, theirs: Side): boolean {
  const [typed, meant] = [mine.printed, theirs.printed]
  // 李缓和秘书长: between what is the same a word may be none.
  const isLoose = mine.isLoose || (theirs.isOfPerson && before + behind >= LEAST_AROUND_NAME)
  // Who is read as somebody is asked for by name.
  if (!isLoose || mine.isOfPerson || typed.length !== 1 || meant.length !== 1) return false
  if (mine.isUnit && theirs.isUnit && theirs.name === undefined) return false
  if (areContrasts(typed, meant)) return false
  return mine.isUnknown || theirs.name !== undefined || homophones(typed, meant)
}
const LEAST_AROUND_NAME = 4

/** 办好代表的议案, 代表提出的议案: the same in other words. */
const areMostlyOne = (one: string, other: string): boolean =>
  [...one].filter((character) => other.includes(character)).length * 2 >= one.length

/** True for two items of rows, beside an item that is the same. */
const areItems = ({ before, behind }: Slot, mine: Side, theirs: Side): boolean =>
  mine.isItem &&
  theirs.isItem &&
  ((before > 1 && mine.hasPauseBefore && theirs.hasPauseBefore) ||
    (behind > 1 && mine.hasPauseBehind && theirs.hasPauseBehind))
