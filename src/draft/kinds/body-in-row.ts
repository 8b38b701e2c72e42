import { evidenceOfWitness } from '../ask/witness.ts'
import { endingOf } from '../bodies.ts'
import { bodiesIn } from '../bodies-in.ts'
import { allOf } from '../elsewhere.ts'
import { isWithin } from '../within.ts'
import type { Check } from './context.ts'

/** So many of a row must be the same ones. */
const LEAST_SAME = 2
const LEAST_SHARE = 0.15
/** A shorter one is a word of anything. */
const LEAST_LENGTH = 4

/** One body of a row that the archive has otherwise: the same others stand beside it. */
export const checkBodiesInRow: Check = async (statement, { pool, library, says }) => {
  const { text, at, end } = statement
  const about = text.slice(at, end)
  for (const row of statement.listings) {
    if (row.isOfClauses || row.items.length <= LEAST_SAME || !row.items.some(isBody)) continue
    for (const { witness, share } of pool.alikeAround(about)) {
      if (share < LEAST_SHARE) break
      for (const other of witness.read().listings) {
        if (other.isOfClauses || other.items.length !== row.items.length) continue
        const mine = row.items.filter((item) => !other.items.some((own) => areOneBody(item, own)))
        const theirs = other.items.filter((item) => !row.items.some((own) => areOneBody(own, item)))
        const [typed, meant] = [bodyOf(mine[0]), bodyOf(theirs[0])]
        if (mine.length !== 1 || theirs.length !== 1 || typed.length < LEAST_LENGTH) continue
        if (!bodiesIn(witness).includes(meant)) continue
        if (allOf(witness.found).includes(typed) || (await library.holds(typed))) continue
        const from = text.indexOf(typed, row.at)
        return [
          {
            ...{ kind: 'organisation', degree: 'doubt', at: from, end: from + typed.length },
            ...{ says: says.standsSo(meant, typed), proposal: meant },
            evidence: [evidenceOfWitness(witness)],
          },
        ]
      }
    }
  }
  return []
}

/** What a body is of its item: 区教育局一道主办, 比赛由区科协. */
function bodyOf(item = ''): string {
  for (let to = item.length; to > 2; to--) if (endingOf(item.slice(0, to)) !== '') return item.slice(0, to)
  return ''
}

const isBody = (item: string): boolean => bodyOf(item).length >= LEAST_LENGTH

/** 区科协 and 区科学技术协会: what stands in short has characters of the whole in their order. */
function areOneBody(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true
  return isShortOf(one, bodyOf(other)) || isShortOf(other, bodyOf(one))
}

function isShortOf(item: string, whole: string): boolean {
  const ending = endingOf(whole)
  for (let to = LEAST_SHORT; to <= Math.min(item.length, whole.length - 1); to++) {
    const isEnded = to === item.length || ending.includes(item[to - 1]!)
    if (isEnded && item[0] === whole[0] && isWithin(item.slice(0, to), whole)) return true
  }
  return false
}
const LEAST_SHORT = 3
