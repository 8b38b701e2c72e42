import { evidenceOfWitness } from '../ask/witness.ts'
import { saysWhen } from '../days.ts'
import { isElsewhere } from '../elsewhere.ts'
import type { Remark } from '../finding.ts'
import type { Check } from './context.ts'

/** How like a sentence must be that tells when the same was: of what is done once, and of anything. */
const [LEAST_OF_ONCE, LEAST_SHARE] = [0.35, 0.6]
/** What a body, a house or a person has but once. */
const ONCE = /创[立办建]|成立|建[立成于]|始建|落成|竣工|出生|生于|毕业|通车|开馆/
const WHEN = /(?<!\d)(?:(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日)/g

/** 本报某地1月4日电: each report has its own. */
const OF_LINE = /^(?:电|讯|专电)/

const whensIn = (text: string): string[] => text.match(WHEN) ?? []

/** A year or a day that is one digit other than that of the same event. */
export const checkCalendar: Check = async (statement, { pool, says }) => {
  const { text, at, end } = statement
  const about = text.slice(at, end)
  const remarks: Remark[] = []
  for (const match of about.matchAll(WHEN)) {
    const [mine] = match
    if (OF_LINE.test(about.slice(match.index + mine.length))) continue
    for (const { witness, share } of pool.alikeAround(about)) {
      const isOnce = mine.endsWith('年') && ONCE.test(about) && ONCE.test(witness.text)
      if (share < (isOnce ? LEAST_OF_ONCE : LEAST_SHARE)) break
      // Of a year alone other events are told in the same words.
      if ((mine.endsWith('年') && !isOnce) || saysWhen(mine, witness.found)) break
      const theirs = whensIn(witness.text).filter((when) => !about.includes(when))
      const [other] = theirs
      if (theirs.length !== 1 || !areNearly(mine, other!)) continue
      if (isElsewhere(statement, witness.found)) break
      remarks.push({
        ...{ kind: 'figure', degree: 'doubt', at: at + match.index, end: at + match.index + mine.length },
        ...{ says: says.otherFigure(other!, mine, witness.found.date), proposal: other! },
        evidence: [evidenceOfWitness(witness)],
      })
      break
    }
  }
  return remarks
}

/** One of the numbers is otherwise: 4月18日, 4月19日; 5月28日, 6月28日. */
function areNearly(one: string, other: string): boolean {
  const [mine, theirs] = [one.match(/\d+/g)!, other.match(/\d+/g)!]
  return (
    mine.length === theirs.length && mine.filter((number, index) => number !== theirs[index]).length === 1
  )
}
