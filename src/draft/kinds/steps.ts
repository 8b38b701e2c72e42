import { fold } from '../../text/fold.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import type { Remark } from '../finding.ts'
import type { Listing } from '../read/listings.ts'
import type { Check } from './context.ts'
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
const AND_OTHERS = /^(?:等|以及|，?还有|和其他|、?…)/

/** What says before a row that it is all of it. */
const SAYS_ALL = /指的是|分别[是为]|即|依次|合称|叫作|分为/

/** Rows from which something is left out that the archive has in between. */
export const checkSteps: Check = async (statement, { pool, says }) => {
  const remarks: Remark[] = []
  for (const listing of statement.listings) {
    if (
      listing.items.length < (listing.isOfClauses ? LEAST_CLAUSES : LEAST_ITEMS) ||
      AND_OTHERS.test(statement.text.slice(listing.end))
    )
      continue
    const { text, at, end } = statement
    const around = `${text.slice(at, listing.at)}。${text.slice(listing.end, end)}`
    const isBeside = fold(around).length >= LEAST_BESIDE
    const isQuoted = isQuotedAt(text, listing.at, listing.end)
    const isTold = SAYS_ALL.test(text.slice(at, listing.at) + listing.items[0]!)
    const speaking = new Set(pool.alikeAround(around).map(({ witness }) => witness))
    for (const { witness, share } of pool.alikeAround(text.slice(at, end))) {
      // A row that is a saying stands in sentences of anything.
      if (
        share < (isQuoted ? QUOTED_SHARE : LEAST_SHARE) ||
        (isBeside && !isQuoted && !speaking.has(witness))
      )
        continue
      if (isWhole(listing, witness)) break
      const match = matchIn(listing, witness)
      if (!match || match.missing.some((item) => isSaidIn(item, text.slice(at, end)))) continue
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

/** An item that stands beside the row is not left out: A、B和C. */
function isSaidIn(item: string, sentence: string): boolean {
  const folded = fold(item)
  return folded.length > 1 && fold(sentence).includes(folded)
}

/** Last items that begin with so many same characters are one, however the sentence goes on. */
const SAME = 3

/** The items of a row without what the sentence says before the first and behind the last. */
function isSameItem(one: string, other: string, isFirst: boolean, isLast: boolean): boolean {
  const [mine, theirs] = [fold(one), fold(other)]
  if (mine === theirs) return true
  if (Math.min(mine.length, theirs.length) < 2) return false
  return (
    (isFirst && (mine.endsWith(theirs) || theirs.endsWith(mine))) ||
    (isLast &&
      (mine.startsWith(theirs) || theirs.startsWith(mine) || mine.slice(0, SAME) === theirs.slice(0, SAME)))
  )
}

/** 报到、亮相之后: what has been told so far, not the whole row. */
const SO_FAR = /^(?:之后|以后|之前|以前|之外|以外|后|前|时)/
const isSpokenOn = (item: string, other: string): boolean =>
  item.startsWith(other) && SO_FAR.test(item.slice(other.length))

/** Which item of the archive's row each one of ours is, in their order; undefined where one is none of them. */
function placesIn(items: string[], whole: string[]): number[] | undefined {
  const places: number[] = []
  for (const [index, item] of items.entries()) {
    const from = (places.at(-1) ?? -1) + 1
    const at = whole.findIndex(
      (other, place) =>
        place >= from &&
        isSameItem(
          item,
          other,
          index === 0 || place === 0,
          index === items.length - 1 || place === whole.length - 1,
        ),
    )
    if (at < 0) return undefined
    places.push(at)
  }
  return places
}

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
    const missing = items.filter((_, index) => !places.includes(index))
    return { items, missing, isInside: isEnded, isCounted }
  }
  return undefined
}
