import { fold } from '../../text/fold.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import type { Remark } from '../finding.ts'
import type { Listing } from '../read/listings.ts'
import type { Check } from './context.ts'
import { countsIn } from './counted-there.ts'
import { IN_TURN, isSpokenOn, placesIn } from './same-items.ts'
import { OF_FIRST } from './too-few.ts'
import { isQuotedAt, isWholeAt } from './whole-row.ts'

/** So many of the steps must be there that the row is the same one. */
const LEAST_ITEMS = 2
/** Clauses follow each other everywhere: more of them must be the same. */
const LEAST_CLAUSES = 3
const LEAST_SHARE = 0.25
/** A row that is quoted is one thing. */
const QUOTED_SHARE = 0.15
/** What stands beside a row must say of what it is, where there is so much. */
const LEAST_BESIDE = 6
/** What says that not all are named. */
const AND_OTHERS = /^[”’」』]?(?:等|以及|，?还有|和其他|、?…)/

/** Of so many things some are named: 三个景区中，…. */
const OF_SOME = /[中里内][，,]$/

/** 除甲、乙外: what else there is follows. */
const BESIDES_SOME = /^除了?(?!以|外)/

/** What says before a row that it is all of it. */
const SAYS_ALL = /[指说]的是|分别[是为]|即|依次|合称|叫作|分为/

/** Rows from which something is left out that the archive has in between. */
export const checkSteps: Check = async (statement, { pool, says }) => {
  const remarks: Remark[] = []
  for (const listing of statement.listings.flatMap(withLaterClauses)) {
    if (
      listing.items.length < (listing.isOfClauses ? LEAST_CLAUSES : LEAST_ITEMS) ||
      AND_OTHERS.test(statement.text.slice(listing.end))
    )
      continue
    const { text, at, end } = statement
    const around = `${text.slice(at, listing.at)}。${text.slice(listing.end, end)}`
    const isBeside = fold(around).length >= LEAST_BESIDE
    const isQuoted = isQuotedAt(text, listing.at, listing.end)
    const before = text.slice(at, listing.at)
    if (
      OF_SOME.test(before) ||
      OF_FIRST.test(before) ||
      BESIDES_SOME.test(listing.items[0]!) ||
      OPEN.test(listing.items.at(-1)!)
    )
      continue
    const isTold = SAYS_ALL.test(before + listing.items[0]!) || /[：:]\s*$/.test(before)
    // Asked where a row is found: most are none of the archive's.
    const isOfIt = (witness: Witness) => pool.alikeAround(around).some((alike) => alike.witness === witness)
    for (const { witness, share } of pool.alikeAround(text.slice(at, end))) {
      // A row that is a saying stands in sentences of anything.
      if (share < (isQuoted ? QUOTED_SHARE : LEAST_SHARE)) continue
      const isHere = isWhole(listing, witness)
      const match = isHere ? undefined : matchIn(listing, witness)
      if (!(isHere || match) || (isBeside && !isQuoted && !isOfIt(witness))) continue
      if (isHere) break
      if (!match || match.missing.some((item) => isSaidIn(item, text.slice(at, end)))) continue
      // Who quotes words that stand together need not quote the rest; A+B is not part of a formula.
      if (
        isQuoted &&
        match.isPart &&
        text.slice(listing.at, listing.end).includes('、') &&
        countsIn(around).length === 0
      )
        continue
      remarks.push({
        kind: 'steps',
        degree: match.isCounted ? 'error' : match.isInside || isTold ? 'doubt' : 'note',
        ...{ at: listing.at, end: listing.end },
        says: says.stepsLeftOut(match.items.length, match.missing.join('、')),
        proposal: null,
        evidence: [evidenceOfWitness(witness)],
      })
      break
    }
  }
  return remarks
}

/** The first of some clauses may say of what the row is: 小区议事，先…，再…，后…. */
function withLaterClauses(listing: Listing): Listing[] {
  const [first, ...items] = listing.items
  if (!listing.isOfClauses || !items.every((item) => IN_TURN.test(item))) return [listing]
  return [listing, { ...listing, items, at: listing.at + first!.length + 1 }]
}

/** An item that stands beside the row is not left out: A、B和C. */
function isSaidIn(item: string, sentence: string): boolean {
  const [folded, said] = [fold(item), fold(sentence)]
  if (folded.length < 2) return false
  // What the archive's sentence says before or behind it is no part of it: 楼栋设党小组, 党员中心户等都可以.
  const isLong = folded.length > LONG_ITEM
  return (
    said.includes(folded) ||
    (isLong && (said.includes(folded.slice(0, LONG_ITEM)) || said.includes(folded.slice(-SAME_END))))
  )
}
const [LONG_ITEM, SAME_END] = [5, 3]

const isWhole = (listing: Listing, { read }: Witness): boolean =>
  read().listings.some(
    ({ items }) =>
      items.length === listing.items.length && placesIn(listing.items, items)?.length === items.length,
  )

interface Row {
  items: string[]
  missing: string[]
  /** Its ends are there: who names only some of a row leaves out the last ones. */
  isInside: boolean
  isCounted: boolean
  /** Nothing is left out between two of its items. */
  isPart: boolean
}

/** A row of the archive that has one or two more in between, and says how many there are or stands as a whole. */
function matchIn(listing: Listing, { read, text }: Witness): Row | undefined {
  for (const { items, at, end } of read().listings) {
    const more = items.length - listing.items.length
    if (more < 1 || more > 2 || listing.items.length < items.length / 2) continue
    const places = placesIn(listing.items, items)
    if (!places || isSpokenOn(listing.items.at(-1)!, items[places.at(-1)!]!)) continue
    // A row of clauses may be cut anywhere: one that has the same ends is the same row.
    const isEnded = places[0] === 0 && places.at(-1) === items.length - 1
    const isCounted = isWholeAt(text, at, end, items)
    if (listing.isOfClauses && !isEnded && !(isCounted && more === 1)) continue
    // 氢能、新材料、负碳材料一类: the archive does not name all itself.
    if (OPEN.test(items.at(-1)!) || (!isCounted && /^(?:一类|之类|等)/.test(text.slice(end)))) continue
    const missing = items.filter((_, index) => !places.includes(index))
    const isPart = places.at(-1)! - places[0]! === places.length - 1
    return { items, missing, isInside: isEnded, isCounted, isPart }
  }
  return undefined
}

/** 党员中心户等都可以: the row goes on; 等四个环节 closes it. */
const OPEN = /(?<![高中初上下平相])等(?![级候待于一二两三四五六七八九十\d]|$)|[一之]类/
