import { parseNumber } from '../../text/numerals.ts'
import { evidenceOfWitness } from '../ask/witness.ts'
import { allOf } from '../elsewhere.ts'
import type { Check } from './context.ts'
import { IN_TURN } from './same-items.ts'

const LEAST_SHARE = 0.2
/** Of two things either may come first in some respect. */
const LEAST = 3
/** 第一步是…, 一是…, as far as its clause goes. */
const ORDINAL =
  /(?:第([一二三四五六七八九])[步级个项]?[是，]?|(?<![一二三四五六七八九十])([一二三四五六七八九])是)([^，。；：]{2,12})/g

/** Steps in another order than that in which an article counts them. */
export const checkOrder: Check = async (statement, { pool, says }) => {
  const { text, at, end } = statement
  for (const { items, at: from, end: to } of statement.listings) {
    const steps = items.filter((item) => IN_TURN.test(item)).map((item) => item.replace(IN_TURN, ''))
    if (steps.length < LEAST || items.slice(-steps.length).some((item) => !IN_TURN.test(item))) continue
    for (const { witness, share } of pool.alikeAround(text.slice(at, end))) {
      if (share < LEAST_SHARE) break
      const counted = [...allOf(witness.found).matchAll(ORDINAL)].map(([, one, other, step]) => ({
        ...{ number: parseNumber((one ?? other)!)!, step: step! },
      }))
      const numbers = steps.map((step) => counted.find((own) => own.step.includes(step))?.number)
      if (numbers.some((number) => number === undefined)) continue
      const inOrder = [...new Set(numbers as number[])].sort((a, b) => a - b)
      if (inOrder.length < steps.length || inOrder.every((number, index) => number === numbers[index])) break
      const own = inOrder.map((number) => steps[numbers.indexOf(number)]!)
      const begin = from + items.slice(0, items.length - steps.length).join('，').length
      return [
        {
          ...{ kind: 'steps', degree: 'doubt', at: items.length > steps.length ? begin + 1 : begin, end: to },
          ...{ says: says.otherOrder(own.join('、')), proposal: null },
          evidence: [evidenceOfWitness(witness)],
        },
      ]
    }
  }
  return []
}
