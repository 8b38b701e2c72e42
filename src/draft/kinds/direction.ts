import type { Amount } from '../../entities/figures/amount.ts'
import { evidenceOfWitness, witnessesOf } from '../ask/witness.ts'
import type { Remark } from '../finding.ts'
import type { Check } from './context.ts'

/** A sentence that is less like another does not tell of the same change. */
const LEAST_SHARE = 0.3
const MORE = '上升|增长|增加|提高|上涨|增幅|多了'
const LESS = '下降|减少|降低|下跌|回落|降幅|少了'
/** Which way, before the number; what stands between is not another number. */
const WAY = new RegExp(`(${MORE})|(${LESS})`, 'g')
const REACH = 8

interface Way {
  isMore: boolean
  word: string
  at: number
}

/** Which way a number is said to go: 下降3.3%, 增长了10%. */
function wayOf(text: string, { at }: Amount): Way | undefined {
  const from = Math.max(0, at - REACH)
  const found = [...text.slice(from, at).matchAll(WAY)].at(-1)
  if (!found || /[，。；、\d]/.test(text.slice(from + found.index, at))) return undefined
  return { isMore: found[1] !== undefined, word: found[0], at: from + found.index }
}

/** A number that grows where the archive has it shrink. */
export const checkDirections: Check = async ({ text, at, end, amounts }, { pool, says }) => {
  const remarks: Remark[] = []
  for (const amount of amounts) {
    const way = wayOf(text, amount)
    if (!way) continue
    for (const { witness, share } of pool.alikeAround(text.slice(at, end))) {
      if (share < LEAST_SHARE) break
      const isSame = (own: Amount) => own.number === amount.number && own.unit === amount.unit
      const told = witnessesOf(witness.found).flatMap((own) =>
        own
          .read()
          .amounts.filter(isSame)
          .flatMap((other) => wayOf(own.text, other) ?? []),
      )
      const other = witness.read().amounts.find(isSame)
      const theirs = other && wayOf(witness.text, other)
      if (!theirs || told.some(({ isMore }) => isMore === way.isMore)) continue
      const [mine, meant] = [text.slice(way.at, amount.end), witness.text.slice(theirs.at, other.end)]
      remarks.push({
        ...{ kind: 'figure', degree: 'doubt', at: way.at, end: amount.end },
        ...{ says: says.otherFigure(meant, mine, witness.found.date), proposal: meant },
        evidence: [evidenceOfWitness(witness)],
      })
      break
    }
  }
  return remarks
}
