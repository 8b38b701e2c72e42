import { evidenceOfWitness } from '../ask/witness.ts'
import { allOf } from '../elsewhere.ts'
import type { Check } from './context.ts'

const LEAST_SHARE = 0.4
/** What appears again and again, under one name. */
const PERIODICAL = /[报刊]$|杂志$|学报$/
/** What says that it is another one, or one more. */
const ANOTHER = /[也另还]|同样|转载|此外/

/** A newspaper or a magazine in the place of another. */
export const checkOtherWorks: Check = async ({ text, at, end, quoted }, { pool, says }) => {
  const works = quoted.filter(({ isWork, text: own }) => isWork && PERIODICAL.test(own))
  if (works.length === 0 || ANOTHER.test(text.slice(at, end))) return []
  for (const own of works) {
    const around = `${text.slice(at, own.at)}。${text.slice(own.end, end)}`
    for (const { witness, share } of pool.alikeAround(around)) {
      if (share < LEAST_SHARE || allOf(witness.found).includes(own.text)) break
      const theirs = witness.read().quoted.filter((other) => other.isWork && PERIODICAL.test(other.text))
      const [meant] = theirs
      if (theirs.length !== 1 || text.includes(meant!.text)) continue
      return [
        {
          ...{ kind: 'quotation', degree: 'doubt', at: own.at, end: own.end },
          ...{ says: says.standsSo(meant!.text, own.text), proposal: meant!.text },
          evidence: [evidenceOfWitness(witness)],
        },
      ]
    }
  }
  return []
}
