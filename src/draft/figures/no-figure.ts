import type { Amount } from '../../entities/figures/amount.ts'
import type { Statement } from '../read/statements.ts'

/** Numbers of days, years and ranks are no figures. */
const NO_FIGURE = /^(?:年|月|日|天|点|时|分|秒|届|周岁|岁|年级|楼|号)?$/
const MAY_BE_MANY = /^(?:天|岁|分|秒)?$/
/** So long a number without a unit is that of a card or a licence. */
const MOST_COUNTED = 1e10
/** 533年 is no year of the calendar. */
const isSpan = ({ unit, number }: Amount): boolean => unit === '年' && number >= 100 && number < 1000

/** 男子100米自由泳: the name of a contest. */
const CONTEST = /^(?:板|台|栏|跑|跳[台板]|[自由蛙仰蝶混合]+泳|接力|障碍|[气步手]枪|级)/

/** True for a number that counts nothing of which the archive could have another. */
export const isNoFigure = (amount: Amount, { text }: Statement): boolean => {
  const { unit, number, at, end } = amount
  return (
    (NO_FIGURE.test(unit) && !(MAY_BE_MANY.test(unit) && number >= 100) && !isSpan(amount)) ||
    (unit === '' && number >= MOST_COUNTED) ||
    (unit === '' ? /[第〔[（(]$/ : /[第〔[]$/).test(text.slice(0, at).slice(-1)) ||
    CONTEST.test(text.slice(end, end + 4))
  )
}
