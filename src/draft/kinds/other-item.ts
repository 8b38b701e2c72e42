import { fold } from '../../text/fold.ts'
import { pairsOf, shareTold } from '../ask/pairs.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import { allOf } from '../elsewhere.ts'
import type { FindingKind, Remark } from '../finding.ts'
import type { Listing } from '../read/listings.ts'
import type { Statement } from '../read/statements.ts'
import type { Check } from './context.ts'
import { countsIn, isCountedThere } from './counted-there.ts'
import { type Other, slipOf } from './item-slip.ts'
import { isSameItem, unheaded } from './same-items.ts'
import { isQuotedAt } from './whole-row.ts'

/** How like a sentence must be whose row is another's but for one item; where both count the row; where it is quoted as one thing. */
const [LEAST_SHARE, LEAST_OF_COUNTED, LEAST_OF_QUOTED] = [0.35, 0.2, 0.15]
/** So many others of a row must be the same; of clauses, which follow each other everywhere. */
const [LEAST_SAME, LEAST_SAME_CLAUSES] = [2, 3]
/** So much of each of the others an article must tell, in whatever words. */
const TOLD = 0.4
const AND_OTHERS = /^(?:等|以及|，?还有|和其他|、?…)/

/** One item of a row that the archive has otherwise, the others of which are the same. */
export const checkOtherItems: Check = async (statement, { pool, library, says }) => {
  const { text, at, end } = statement
  const about = text.slice(at, end)
  const rows = statement.listings.filter(
    ({ items, isOfClauses, end: to }) =>
      items.length > (isOfClauses ? LEAST_SAME_CLAUSES : LEAST_SAME) && !AND_OTHERS.test(text.slice(to)),
  )
  const remarks: Remark[] = []
  for (const row of rows) {
    const isQuoted = isQuotedAt(text, row.at, row.end)
    for (const { witness, share } of pool.alikeAround(about)) {
      if (share < (isQuoted ? LEAST_OF_QUOTED : LEAST_OF_COUNTED)) break
      const isCounted = isCountedIn(row, statement, witness)
      const isOneRow = share >= LEAST_SHARE || isCounted || isQuoted
      const other =
        (isOneRow ? inRow(row, witness, isQuoted) : undefined) ??
        (isCounted ? inArticle(row, witness) : undefined) ??
        otherwiseCounted(row, witness)
      if (!other || (other.meant !== undefined && about.includes(other.meant))) continue
      if (other.isSlip && (await library.holds(other.typed))) continue
      // 主办单位是甲、乙: what stands before the first item is none of it.
      const typed = unheaded(other.typed)
      const from = text.indexOf(other.typed, row.at) + other.typed.length - typed.length
      remarks.push({
        ...{ kind: kindOf(other, isQuoted), degree: 'doubt' },
        ...{ at: from, end: from + typed.length, proposal: other.meant ?? null },
        says: other.meant === undefined ? says.noSuchItem(typed) : says.standsSo(other.meant, typed),
        evidence: [evidenceOfWitness(witness)],
      })
      break
    }
  }
  return remarks
}

const kindOf = ({ isSlip, isFigure }: Other, isQuoted: boolean): FindingKind =>
  isFigure ? 'figure' : isSlip ? 'practice' : isQuoted ? 'quotation' : 'steps'

/** True where a sentence says how many its row has, and an article counts as many of the same. */
function isCountedIn(row: Listing, { text, at, end }: Statement, { found }: Witness): boolean {
  const around = `${text.slice(at, row.at)}，${text.slice(row.end, end)}`
  return countsIn(around).some((own) => own.count === row.items.length && isCountedThere(found, own))
}

/** What a row of as many items, of which all but one are the same, has in the place of one. */
function inRow(row: Listing, witness: Witness, isQuoted: boolean): Other | undefined {
  for (const { items } of witness.read().listings) {
    if (items.length !== row.items.length) continue
    const [typed, ...more] = without(row.items, items)
    const [meant, ...others] = without(items, row.items)
    if (typed === undefined || meant === undefined || more.length + others.length > 0) continue
    // What is quoted is one thing, of whatever words; A+B is what many do in their way.
    const isSaying = isQuoted && row.isOfPauses
    if (!isQuoted && allOf(witness.found).includes(typed)) continue
    const slip = slipOf(typed, meant)
    if (slip) return slip
    if (isSaying || areApart(typed, meant, items)) return { typed, meant }
  }
  return undefined
}

/** The items of a row that another one of as many has neither at their place nor word for word elsewhere. */
const without = (items: string[], others: string[]): string[] =>
  items.filter((item, index) => {
    const isLast = index === items.length - 1
    return !others.includes(item) && !isSameItem(item, others[index]!, index === 0, isLast)
  })

/** True where two items have no character in common but those that others of the row have, too: what is said in other words has some. */
function areApart(typed: string, meant: string, items: string[]): boolean {
  const isOfMany = (character: string) =>
    items.filter((item) => item !== meant && item.includes(character)).length >= LEAST_SAME
  const own = [...typed].filter((character) => !isOfMany(character))
  return own.length > 0 && own.every((character) => !meant.includes(character))
}

/** The one item of a row of which an article that counts as many tells nothing, where it tells of all others. */
function inArticle({ items }: Listing, { found }: Witness): Other | undefined {
  const all = fold(allOf(found))
  const told = pairsOf(all)
  const shares = items.map((item) => (all.includes(fold(item)) ? 1 : shareTold(item, told)))
  const [untold, ...more] = items.filter((_, index) => shares[index] === 0)
  const isTold = shares.every((share) => share === 0 || share >= TOLD)
  return untold !== undefined && more.length === 0 && isTold ? { typed: untold } : undefined
}

/** An item that an article has but for its number, where it has the others word for word: 环境三项、平安四项. */
function otherwiseCounted({ items }: Listing, { found }: Witness): Other | undefined {
  const all = allOf(found)
  const [typed, ...more] = items.filter((item) => !all.includes(item))
  const [, before, behind] =
    /^(\p{Script=Han}{2,})[一二两三四五六七八九十](\p{Script=Han}{1,3})$/u.exec(typed ?? '') ?? []
  if (before === undefined || more.length > 0) return undefined
  const meant = new RegExp(
    `(?<!\\p{Script=Han})${before}[一二两三四五六七八九十]${behind}(?!\\p{Script=Han})`,
    'u',
  ).exec(all)?.[0]
  return meant === undefined ? undefined : { typed: typed!, meant, isFigure: true }
}
