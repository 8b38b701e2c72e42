import type { Amount } from '../../entities/figures/amount.ts'
import type { Statement } from '../read/statements.ts'

const ADDED = /(?:加起来|合起来|合计|合共|总共|一共|共计|总计|共|前后)(?:是|有|为|达|看了|去了)?$/
const REACH = 8
/** Nobody adds more in one sentence. */
const MOST = 6

/** True for a number that a sentence makes itself of others: 两处、四处，加起来六处. */
export function isSum(amount: Amount, { text, amounts }: Statement): boolean {
  if (!ADDED.test(text.slice(Math.max(0, amount.at - REACH), amount.at))) return false
  const others = amounts.filter((own) => own !== amount && own.unit === amount.unit).slice(0, MOST)
  return others.length > 1 && others.reduce((sum, { number }) => sum + number, 0) === amount.number
}
