import type { Amount } from '../../entities/figures/amount.ts'
import { digitsOf } from './least.ts'
import { isRounded } from './rounded.ts'
import { areSaidOfOne } from './same-unit.ts'

/** The amounts of a text. */
export interface Counting {
  text: string
  amounts: Amount[]
}

const areSame = (one: Amount, other: Amount): boolean => one.number === other.number

/**
 * True where a sentence has another figure of one of the archive, too, and that one has nothing else of which the first
 * could be said: what stands beside the same figure is the figure that is meant.
 */
export function isAnchored(amount: Amount, other: Amount, draft: Counting, archive: Counting): boolean {
  const beside = draft.amounts.filter((own) => own !== amount)
  const shared = archive.amounts.filter(
    (own) => own !== other && beside.some((mine) => areSame(mine, own) && digitsOf(mine) > 1),
  )
  if (shared.length === 0) return false
  return archive.amounts.every(
    (own) => own === other || shared.includes(own) || !areSaidOfOne(amount, draft.text, own, archive.text),
  )
}

/** True where what else a sentence counts is otherwise in the other one, too: another event, told in the same words. */
export function isOfOtherEvent(amount: Amount, draft: Counting, archive: Counting): boolean {
  const beside = draft.amounts.filter(
    (own) =>
      own !== amount && archive.amounts.some((one) => areSaidOfOne(own, draft.text, one, archive.text)),
  )
  const isOther = (own: Amount) => archive.amounts.every((one) => !areSame(own, one) && !isRounded(own, one))
  return beside.length > 0 && beside.every(isOther)
}

/** Units in which anything is counted. */
const OF_ANYTHING = /^(?:[个名人位家项次户年天日件处种条点倍%％元]|)$/

/** True where an article has one number alone with a unit: which of its values is meant is told by that. */
export const isOnlyOfUnit = ({ unit, number }: Amount, article: Amount[]): boolean =>
  !OF_ANYTHING.test(unit) && article.every((own) => own.unit !== unit || own.number === number)
