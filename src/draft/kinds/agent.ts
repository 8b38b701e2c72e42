import { fold } from '../../text/fold.ts'
import { OTHER, UNKNOWN, type Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { pairsOf } from '../ask/pairs.ts'
import type { Pool } from '../ask/pool.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import { allOf, isElsewhere } from '../elsewhere.ts'
import type { Remark } from '../finding.ts'
import type { Statement } from '../read/statements.ts'
import type { Check } from './context.ts'
import { ANOTHER } from './other-body.ts'

/** A sentence that is less like another does not tell of the same deed. */
const LEAST_SHARE = 0.3
/** 由小区党支部牵头: who is named so has so many characters. */
const [SHORTEST, LONGEST] = [2, 14]
/** So much of the deed behind it is looked at. */
const DEED = 12

/** Who does something, by 由 before them, and what they do. */
interface Agent {
  name: string
  at: number
  end: number
  deed: string
}

const OF_NAMES: ReadonlySet<number> = new Set([
  WordClass.noun,
  WordClass.organisation,
  WordClass.place,
  WordClass.adjective,
  WordClass.numeral,
  WordClass.verbNoun,
  UNKNOWN,
])

/** 由谁做什么: all of these in a stretch of a text. */
function* agentsIn(text: string, starts: Words, from: number, to: number): Generator<Agent> {
  for (let sign = text.indexOf('由', from); sign >= 0 && sign < to; sign = text.indexOf('由', sign + 1)) {
    const at = sign + 1
    if (starts[sign] === 0 || starts[at] === 0) continue
    let end = at
    while (end < to && OF_NAMES.has(starts[end]!)) {
      end++
      while (end < to && starts[end] === 0) end++
    }
    const name = text.slice(at, end)
    if (name.length < SHORTEST || name.length > LONGEST) continue
    const deed = text.slice(end, Math.min(to, end + DEED)).split(/[，。；：]/)[0]!
    if (deed.length > 1) yield { name, at, end, deed }
  }
}

/** Whoever does something, where the archive has somebody else do it. */
export const checkAgents: Check = async (statement, { pool, says }) => {
  const { text, at, end, starts } = statement
  const remarks: Remark[] = []
  if (ANOTHER.test(text.slice(at, end))) return remarks
  for (const agent of agentsIn(text, starts, at, end)) {
    const alike = alikeIn(pool, `${text.slice(at, agent.at)}，${text.slice(agent.end, end)}`)
    if (alike.some((witness) => speaksOf(witness, agent.name))) continue
    // Many do the same of other things.
    const things = [...wordsIn(statement, at, agent.at)]
    const isOfTheSame = ({ found }: Witness) => things.every((thing) => allOf(found).includes(thing))
    for (const witness of alike) {
      const other = isOfTheSame(witness) && doerIn(witness, agent)
      if (!other || isElsewhere(statement, witness.found)) continue
      remarks.push({
        ...{ kind: 'organisation', degree: 'doubt', at: agent.at, end: agent.end },
        ...{ says: says.standsSo(other.name, agent.name), proposal: other.name },
        evidence: [evidenceOfWitness(witness)],
      })
      break
    }
  }
  return remarks
}

/** What a stretch of a sentence says in words of two characters and more. */
function* wordsIn({ text, starts }: Statement, from: number, to: number): Generator<string> {
  for (let begin = from; begin < to; ) {
    let end = begin + 1
    while (end < to && starts[end] === 0) end++
    if (end - begin > 1 && starts[begin] !== WordClass.function && starts[begin] !== OTHER)
      yield text.slice(begin, end)
    begin = end
  }
}

const alikeIn = (pool: Pool, text: string): Witness[] =>
  pool.alikeAround(text).flatMap(({ witness, share }) => (share >= LEAST_SHARE ? [witness] : []))

/** True where the article names them, too: in short, or with more before it. */
const speaksOf = ({ found }: Witness, name: string) => fold(allOf(found)).includes(fold(name))

/** Who does in a sentence of the archive what somebody does in the draft. */
function doerIn(witness: Witness, { name, deed }: Agent): Agent | undefined {
  const { starts } = witness.read()
  const own = pairsOf(deed)
  for (const other of agentsIn(witness.text, starts, 0, witness.text.length)) {
    if (other.name.includes(name) || name.includes(other.name)) return undefined
    const isSameDeed = other.deed.slice(0, 2) === deed.slice(0, 2) || isMostly(own, pairsOf(other.deed))
    if (isSameDeed) return other
  }
  return undefined
}

/** True where half of what a deed is told by stands in another. */
const isMostly = (one: Set<string>, other: Set<string>) =>
  [...one].filter((pair) => other.has(pair)).length * 2 >= one.size
