import type { Amount } from '../../entities/figures/amount.ts'
import { evidenceOfWitness } from '../ask/witness.ts'
import type { Remark } from '../finding.ts'
import type { Check } from './context.ts'

/** Of what time, or of each of what, a number is; 日 and 天, 周 and 星期 are one. */
const EACH = /每(?:个|一)?(季度|星期|小时|[年月周天日人户亩次])[^，。；\d]{0,2}$/
const SAME: Record<string, string> = { 日: '天', 星期: '周' }
const REACH = 8
/** A sentence that is less like another does not speak of the same number. */
const LEAST_SHARE = 0.25

/** 每天500元 where the archive has 每月500元. */
export const checkPerPeriod: Check = async ({ text, at, end, amounts }, { pool, says }) => {
  const remarks: Remark[] = []
  for (const amount of amounts) {
    const each = eachOf(text, amount)
    if (each === undefined) continue
    for (const { witness, share } of pool.alikeAround(text.slice(at, end))) {
      if (share < LEAST_SHARE) break
      const other = witness
        .read()
        .amounts.find((own) => own.number === amount.number && own.unit === amount.unit)
      const theirs = other && eachOf(witness.text, other)
      if (other === undefined || theirs === undefined) continue
      if (theirs.each === each.each) break
      const [mine, meant] = [text.slice(each.at, amount.end), witness.text.slice(theirs.at, other.end)]
      remarks.push({
        ...{ kind: 'unit', degree: 'doubt', at: each.at, end: amount.end },
        ...{ says: says.otherUnit(meant, mine, witness.found.date), proposal: meant },
        evidence: [evidenceOfWitness(witness)],
      })
      break
    }
  }
  return remarks
}

function eachOf(text: string, { at }: Amount): { each: string; at: number } | undefined {
  const from = Math.max(0, at - REACH)
  const found = EACH.exec(text.slice(from, at))
  return found ? { each: SAME[found[1]!] ?? found[1]!, at: from + found.index } : undefined
}
