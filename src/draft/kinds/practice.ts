import { fold } from '../../text/fold.ts'
import { differenceOf } from '../alike.ts'
import type { Alike } from '../ask/pool.ts'
import { evidenceOfWitness } from '../ask/witness.ts'
import type { Evidence, Remark } from '../finding.ts'
import type { Check } from './context.ts'
import { LEAST_QUOTED } from './quotation.ts'

const LEAST = 2
/** A sentence with a name like this must share so much, that the two speak of one scheme. */
const LEAST_SHARE = 0.18
/** A word of three characters with another one in it is a slip only in a sentence that is so like. */
const OF_THREE_SHARE = 0.35
const NUMERAL = /^[一二三四五六七八九十百千万两双\d]$/

/** Names of schemes, and short words in quotation marks, that the archive has nearly. */
export const checkPractices: Check = async (statement, { library, pool, says }) => {
  const remarks: Remark[] = []
  const about = statement.text.slice(statement.at, statement.end)
  const remark = (at: number, end: number, name: string, evidence: Evidence[], isSure: boolean): Remark => ({
    ...{ kind: 'practice', degree: isSure ? 'error' : 'doubt', at, end },
    ...{ says: says.schemeCalled(name), proposal: name, evidence },
  })
  const done: [number, number][] = []
  for (const { kind, key, name, at, end } of statement.names) {
    if (kind !== 'practice' || (await library.keyed(key, 'practice')) || (await library.holds(name))) continue
    const near = (await library.namesLike(key, 'practice')).find(
      (other) => isOneScheme(key, fold(other.name)) && isSpokenOf(other.name, key, pool.alike(about)),
    )
    if (!near) continue
    done.push([at, end])
    remarks.push(remark(at, end, await library.printed(near), await library.evidenceOfName(near), true))
  }
  for (const { at, end, text, isWork } of statement.quoted) {
    const folded = fold(text)
    if (isWork || folded.length < LEAST || folded.length >= LEAST_QUOTED + 2) continue
    if (done.some(([from, to]) => at >= from && end <= to) || (await library.holds(text))) continue
    for (const { witness, share } of pool.alike(about)) {
      if (share < LEAST_SHARE) continue
      const other = witness
        .read()
        .quoted.find(
          (quoted) =>
            isOneScheme(folded, fold(quoted.text)) ||
            (share >= OF_THREE_SHARE && isOneOfThree(folded, fold(quoted.text))),
        )
      if (!other) continue
      remarks.push(remark(at, end, other.text, [evidenceOfWitness(witness)], share > 0.4))
      break
    }
  }
  return remarks
}

/** What sounds the same is that; else a sentence that speaks of it must be like this one. */
const isSpokenOf = (name: string, key: string, alike: Alike[]): boolean =>
  differenceOf(key, fold(name))?.isSound === true ||
  alike.some(({ witness, share }) => share >= LEAST_SHARE && fold(witness.text).includes(fold(name)))

/** Words of three characters, one of which is otherwise. */
const isOneOfThree = (one: string, other: string): boolean =>
  one.length === 3 && other.length === 3 && differenceOf(one, other)?.one.length === 1

/** One character otherwise, or two changed about: of two and three the number or the sound, so that something of it stays. */
function isOneScheme(one: string, other: string): boolean {
  const difference = differenceOf(one, other)
  if (!difference) return false
  const { one: mine, other: theirs, isSound } = difference
  if (one.length > 2 && mine.length === 2 && mine[0] === theirs[1] && mine[1] === theirs[0]) return true
  if (mine.length > 1 || theirs.length > 1) return false
  const least = Math.min(one.length, other.length)
  if (least > 3 || (least === 3 && one.length !== other.length)) return true
  return one.length === other.length && (isSound || (NUMERAL.test(mine) && NUMERAL.test(theirs)))
}
