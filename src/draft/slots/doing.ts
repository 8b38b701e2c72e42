import { pairsOf, shareTold } from '../ask/pairs.ts'
import type { Pool } from '../ask/pool.ts'
import { isSameItem } from '../kinds/same-items.ts'
import { clauseAround } from '../read/clause.ts'
import { isWithin } from '../within.ts'
import { looseAround } from './characters.ts'
import type { Beside, Judged } from './judged.ts'
import { namedIn } from './named.ts'
import type { Side, Sided } from './side.ts'
import type { SlotKind } from './slot-kind.ts'

/** So many characters on either side tell what somebody does. */
const [AROUND, AROUND_THEIRS] = [6, 10]
/** A name in more articles is one of all. */
const MANY = 9
/** In how many articles a name stands. */
export const timesNamed = (name: string, pool: Pool): number => Math.min(MANY, pool.naming(name).length)
const SAYS = /^[^，。；：]{0,6}?(?:说|强调|表示|指出|认为|介绍|透露|谈|坦言|提醒|要求|提出|希望)/

/** Numbers, units and single characters do nothing. */
const OF_DOING = new Set<SlotKind>(['person', 'body', 'office', 'quoted', 'item'])

/** Who does, in the draft and in the archive, what else a sentence tells. */
export function doingFacts({ slot, kind, mine, theirs }: Judged, beside: Beside): number[] {
  const { statement, draft, archive, witness, pool, away } = beside
  const { text, at, end } = statement
  const deed = `${text.slice(at, mine.at)}。${text.slice(mine.end, end)}`
  let [deedShare, mineShare, mineBeside] = [0, 0, 0]
  const own = pairsOf(mine.printed)
  const alike = OF_DOING.has(kind) ? pool.alikeAround(deed) : []
  for (const { witness: other, share } of alike) {
    if (other.text.includes(theirs.printed)) deedShare = Math.max(deedShare, share)
    if (other.text.includes(mine.printed)) mineShare = Math.max(mineShare, share)
    else if ([...own].every((pair) => other.beside().has(pair))) mineBeside = Math.max(mineBeside, share)
  }
  const around = besideOf(text, mine, AROUND, at, end)
  const near = besideOf(theirs.text, theirs, AROUND_THEIRS, 0, theirs.text.length)
  const count = (all: () => ReturnType<typeof namedIn>, isTold: (side: Side) => boolean) =>
    OF_DOING.has(kind) ? all().filter((named) => named.kind === kind && !isTold(named.side)).length : 0
  return [
    ...[away, 100 * deedShare, 100 * mineShare, 100 * mineBeside],
    100 * shareTold(around, pairsOf(near)),
    100 * shareTold(clauseAround(statement, mine), witness.pairs),
    count(
      () => namedIn(draft),
      ({ printed }) => witness.text.includes(printed),
    ),
    count(
      () => namedIn(archive),
      ({ printed }) => text.slice(at, end).includes(printed),
    ),
    timesNamed(mine.printed, pool),
    timesNamed(theirs.printed, pool),
    Number(SAYS.test(text.slice(mine.end, end))),
    Number(SAYS.test(theirs.text.slice(theirs.end))),
    ...[Number(isBorne(draft, mine) && isBorne(archive, theirs)), ...rowFacts(draft, mine, archive, theirs)],
    Number(isWithin(mine.printed, theirs.printed) || isWithin(theirs.printed, mine.printed)),
    theirs.name?.length ?? 0,
    ...[looseAround(draft.stripped, slot.from), looseAround(archive.stripped, slot.at), theirs.last],
  ]
}

/** What stands on both sides of a stretch, within its sentence. */
export const besideOf = (
  text: string,
  { at, end }: Pick<Side, 'at' | 'end'>,
  reach: number,
  from: number,
  to: number,
): string => `${text.slice(Math.max(from, at - reach), at)}。${text.slice(end, Math.min(to, end + reach))}`

export const isBorne = ({ people }: Sided, { end }: Side): boolean => people.some(([at]) => at === end)

/** How many items of two rows are the same, and how many of each are not. */
function rowFacts(draft: Sided, mine: Side, archive: Sided, theirs: Side): number[] {
  const itemsOf = ({ rows, text }: Sided, { at, end }: Side) =>
    (rows.find((row) => row.some(([from, to]) => from <= at && end <= to)) ?? []).map((range) =>
      text.slice(...range),
    )
  const [own, others] = [itemsOf(draft, mine), itemsOf(archive, theirs)]
  const isIn = (item: string, row: string[], index: number, length: number) =>
    row.some((other, place) =>
      isSameItem(item, other, index === 0 || place === 0, index === length - 1 || place === row.length - 1),
    )
  const shared = own.filter((item, index) => isIn(item, others, index, own.length)).length
  return [shared, own.length - shared, others.length - shared]
}
