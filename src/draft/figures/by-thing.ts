import type { Amount } from '../../entities/figures/amount.ts'
import { isMeasuring, isPercent } from '../../entities/figures/units.ts'
import type { Pool } from '../ask/pool.ts'
import { witnessesOf } from '../ask/witness.ts'
import { isElsewhere, isOfOtherWhole } from '../elsewhere.ts'
import type { Statement } from '../read/statements.ts'
import { type Figure, figuresOf } from './figures-of.ts'
import { digitsOf } from './least.ts'
import { isBound, isRounded } from './rounded.ts'
import { areSaidOfOne } from './same-unit.ts'
import { areSameDigits, isSlip } from './slip.ts'
import { Telling } from './telling.ts'

/** Degrees are of the weather and of places, magnitudes of earthquakes, and each year has its anniversaries. */
const OF_ANYTHING = /^(?:级|度|周年|倍|)$/
/** What stands around two numbers that are of one thing. */
const LEAST_AROUND = 2.5
/** The same where both are named beside the number. */
const LEAST_OF_NAMED = 1.5
/** A number of two digits is another one but for a slip in one case of five: more must agree. */
const LEAST_WITH_OWNER = 5
const LEAST_OF_LIKE = { share: 0.3, around: 8 }

/**
 * The figure of the archive that counts what one of the draft counts, and is a slip of it or has another unit; nothing
 * where the archive has the number, too. Another number altogether may be of another day.
 */
export function meantBy(amount: Amount, statement: Statement, pool: Pool): Figure | undefined {
  if (OF_ANYTHING.test(amount.unit) || amount.upTo !== undefined) return undefined
  let best: { figure: Figure; weight: number } | undefined
  // Made where a number is like: most are like none.
  let telling: Telling | undefined
  for (const figure of figuresOfPool(pool)) {
    const { amount: other, witness } = figure
    if (other.unit === '' || !mayBeOne(amount, other)) continue
    const isOne = areSaidOfOne(amount, statement.text, other, witness.text)
    const isSame =
      other.number === amount.number ||
      other.upTo === amount.number ||
      isNearly(amount, other, statement.text)
    if (!isOne && !isSame && !areSameDigits(amount, other)) continue
    telling ??= new Telling(amount, statement, pool)
    if (isOne && isSame) {
      if (isToldSo(figure, amount, telling)) return undefined
      continue
    }
    const isUnit = other.number === amount.number
    if (!isUnit && !(isOne ? isSlip(amount, other) : areSameDigits(amount, other))) continue
    if (isRounded(other, amount) || telling.isTold(other) || !isOfIt(figure, amount, isUnit, telling))
      continue
    const weight = telling.weight(figure)
    if (best && weight <= best.weight) continue
    if (!isElsewhere(statement, witness.found) && !isOfOtherWhole(statement, witness))
      best = { figure, weight }
  }
  return best?.figure
}

/** Numbers of ten times the size are compared where a scale was lost: each amount is asked with every figure of the pool. */
function mayBeOne(amount: Amount, other: Amount): boolean {
  const ratio = other.number / amount.number
  if (ratio > 0.5 && ratio < 2) return true
  return other.upTo === amount.number || isSlip(amount, other)
}

/** Kept as long as the pool is. */
const kept = new WeakMap<Pool, Figure[]>()

function figuresOfPool(pool: Pool): Figure[] {
  const known = kept.get(pool) ?? pool.articles.flatMap(witnessesOf).flatMap(figuresOf)
  kept.set(pool, known)
  return known
}

const isNearly = (amount: Amount, other: Amount, text: string): boolean =>
  isRounded(amount, other) || isBound(amount, other, text)

/** True for a figure that says that the number is right. */
const isToldSo = (figure: Figure, amount: Amount, telling: Telling): boolean =>
  digitsOf(amount) > 2 || telling.likeThing(figure) > 0 || telling.around(figure) > LEAST_AROUND

/** True where a figure of the archive surely counts the same. */
function isOfIt(figure: Figure, amount: Amount, isUnit: boolean, telling: Telling): boolean {
  const digits = Math.max(digitsOf(amount), digitsOf(figure.amount))
  const thing = telling.likeThing(figure)
  const around = telling.around(figure)
  const isThing = thing === 1 ? around >= LEAST_OF_NAMED : thing >= ONE_THING && around >= LEAST_AROUND
  if (isPercent(amount.unit) && !isUnit && (digits < 3 || thing < 1)) return false
  // 亩产 and 收入 are of each place and each year.
  if (isMeasuring(amount.unit) && thing < 1 && telling.share(figure) === 0) return false
  if (digits < 2)
    return isUnit && thing === 1 && around >= LEAST_OF_LIKE.around && telling.share(figure) >= SOME
  if (digits > 2) return isThing || (thing >= 0 && telling.beside(figure) > 2)
  if (isUnit && isThing) return true
  const isOwned = telling.owner(figure) >= 1 && around + telling.near(figure) >= LEAST_WITH_OWNER
  return (
    (thing > 0 && isOwned) ||
    (thing === 1 && around >= LEAST_OF_LIKE.around && telling.share(figure) >= SOME) ||
    (thing >= 0 && telling.share(figure) >= LEAST_OF_LIKE.share && around >= LEAST_OF_LIKE.around)
  )
}
const ONE_THING = 0.7
const SOME = 0.2
