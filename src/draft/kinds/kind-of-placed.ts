import type { EntityKind } from '../../model/entity.ts'
import { differenceOf } from '../alike.ts'
import type { FindingKind } from '../finding.ts'
import type { Candidate } from '../slots/candidate.ts'
import type { SlotKind } from '../slots/slot-kind.ts'

const KINDS: Record<Exclude<SlotKind, 'slip'>, FindingKind> = {
  quoted: 'quotation',
  figure: 'figure',
  unit: 'unit',
  person: 'namesake',
  office: 'office',
  body: 'organisation',
  item: 'steps',
}

/** What kind of thing stands in the place of another. */
export function kindOfPlaced({ kind, mine, theirs, witness }: Candidate): FindingKind {
  // Of one family: written wrong, or taken for another; which of both the name does not tell.
  if (
    kind === 'person' &&
    (mine.printed[0] === theirs.printed[0] || areNearlyOne(mine.printed, theirs.printed))
  )
    return 'person-name'
  if (kind === 'item' && mine.isBody) return 'organisation'
  // 十无, 八无: how many there are.
  if (kind === 'quoted' && areNumbersOfOne(mine.printed, theirs.printed)) return 'figure'
  if (kind !== 'slip') return KINDS[kind]
  const name = witness.found.entities.find(({ mentions }) =>
    mentions.some(({ text }) => withoutMarks(text) === withoutMarks(theirs.name ?? '')),
  )
  return (name && KINDS_OF_NAMES[name.kind]) ?? 'practice'
}

/** A surname may be misread, too. */
export const areNearlyOne = (typed: string, meant: string): boolean =>
  typed.length > 2 && differenceOf(typed, meant)?.one.length === 1

const areNumbersOfOne = (one: string, other: string): boolean =>
  NUMBER.test(one) && NUMBER.test(other) && one.replace(NUMBER, '') === other.replace(NUMBER, '')
const NUMBER = /^[一二两三四五六七八九十\d]+/

/** The name of a work without its marks. */
export const withoutMarks = (name: string): string => name.replace(/[《》]/g, '')

const KINDS_OF_NAMES: Partial<Record<EntityKind, FindingKind>> = {
  person: 'person-name',
  org: 'organisation',
  place: 'organisation',
  work: 'quotation',
}
