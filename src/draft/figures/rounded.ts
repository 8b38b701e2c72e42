import type { Amount } from '../../entities/figures/amount.ts'

/** True where a number may be another one said in fewer digits: 1.6万, 近1.6万 and 一万五千多 for 15620. */
export function isRounded(amount: Amount, other: Pick<Amount, 'number'>): boolean {
  const place = lastPlace(amount)
  // What is given as exact is rounded to the nearest, what is near or more than something either way.
  const most = amount.about ? place : place / 2
  const less = amount.number - other.number
  // 近一万 is no 1000.
  if (less > FAR_BELOW * amount.number) return false
  // Half of it is rounded up: 45000 is no 四万.
  const isNear = less < 0 && !amount.about ? -less < most * (1 - 1e-9) : Math.abs(less) <= most * (1 + 1e-9)
  return place > lastPlaceOf(other.number) && isNear
}
const FAR_BELOW = 0.25

/** What one more in the last digit that is written would be. */
function lastPlace({ value, number, about }: Amount): number {
  const [, digits] = /^\d+(?:\.(\d+))?/.exec(value) ?? []
  const decimals = digits?.length ?? 0
  if (decimals > 0) return (number / Number.parseFloat(value)) * 10 ** -decimals
  const written = Number.parseFloat(value.replaceAll(',', '').replaceAll('，', ''))
  // 600 is exact; 600多 and 6百 are not.
  return about || !(written === number) ? lastPlaceOf(number) : 1
}

const MOST_PLACES = 12
function lastPlaceOf(number: number): number {
  if (!Number.isInteger(number)) return 10 ** -String(number).split('.')[1]!.length
  let place = 1
  while (place < 10 ** MOST_PLACES && number % (place * 10) === 0 && number !== 0) place *= 10
  return place
}

/** 超过在职党员的97%: what is bounded may stand between. */
const WITH_WHOLE = '(?:[^，。；\\d]{1,8}的)?$'
const ABOVE = new RegExp(`(?:超过|超|逾|多于|不止|突破|不少于|不低于|至少)${WITH_WHOLE}`)
const BELOW = new RegExp(`(?:不足|不到|少于|低于|不超过|近|将近|接近)${WITH_WHOLE}`)
const BEFORE = 12
/** So far may a bound be from what it bounds. */
const MOST_BEYOND = 0.1

/** True where a number only says that there are more or fewer, as the other one is: 超过六百五十个 of 660. */
export function isBound(
  amount: Pick<Amount, 'number' | 'at'>,
  other: Pick<Amount, 'number'>,
  text: string,
): boolean {
  const before = text.slice(Math.max(0, amount.at - BEFORE), amount.at)
  const beyond = (other.number - amount.number) / amount.number
  const own = BELOW.test(before) ? -beyond : ABOVE.test(before) ? beyond : -1
  return own >= 0 && own <= MOST_BEYOND
}
