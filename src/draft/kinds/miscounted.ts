import { parseNumber } from '../../text/numerals.ts'
import type { Remark } from '../finding.ts'
import { numberedIn } from '../read/numbered.ts'
import type { Check } from './context.ts'

/** 四点希望：, 三件事，: how many there are, and what. */
const COUNT =
  /(?<![\d.第几十])([两三四五六七八九十]|[3-9]|10)((?:个|处|项|步|种|类|条|句|点|层|级|大|样|件|重)[^，。；：:、（）]{0,10})[：:，,。—]{1,2}$/
/** The number of the first stands so near behind what counts them. */
const REACH = 4

/** More or fewer items with numbers of their own than a text says itself that there are. */
export const checkMiscounted: Check = async ({ text, at, end }, { says }) => {
  const remarks: Remark[] = []
  for (const row of numberedIn(text)) {
    const before = text.slice(0, row.at).trimEnd()
    const counted = COUNT.exec(before.slice(-LONGEST)) ?? undefined
    if (!counted || row.at - before.length > REACH) continue
    const [, number, thing] = counted
    const from = before.length - counted[0].length
    // It is said of the sentence that counts.
    if (from < at || from >= end) continue
    const count = parseNumber(number!)!
    if (count === row.items.length || (count > row.items.length && !isEnded(text, row.end))) continue
    remarks.push({
      ...{ kind: 'steps', degree: 'doubt', at: from, end: from + number!.length + thing!.length },
      ...{ says: says.otherThanSaid(count, row.items.length), proposal: null, evidence: [] },
    })
  }
  return remarks
}
const LONGEST = 24

/** What is cut, or goes on with what has no number, may be told further on. */
const isEnded = (text: string, end: number): boolean => /^[。！”’）]*\s*$/.test(text.slice(end))
