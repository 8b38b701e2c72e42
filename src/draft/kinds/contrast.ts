import type { EntityKind } from '../../model/entity.ts'
import { fold } from '../../text/fold.ts'
import { mayBeOne } from '../alike.ts'
import type { Pool } from '../ask/pool.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import { namesOtherDays } from '../days.ts'
import { isElsewhere } from '../elsewhere.ts'
import type { Remark } from '../finding.ts'
import type { Statement } from '../read/statements.ts'
import type { Check } from './context.ts'
import { isCredit, isOfPrint } from './credited.ts'
import { type Doer, doersIn } from './doers.ts'
import { ANOTHER, OF_OFFICE } from './other-body.ts'
import { BESIDES } from './other-person.ts'
import { isToldOf, NEARLY, sharedWith } from './told-of.ts'
import { isToldThere, shareOfOwn } from './told-there.ts'

/** How like a sentence must be that tells the same of another one. */
const LEAST_SHARE = 0.38
/** What the two share must be so rare; what the clause shares in which the name stands. */
const [LEAST_SHARED, LEAST_OF_CLAUSE] = [14, 6]
/** Where the sentences around a name tell so much of it, it is told of that one, too. */
const MOST_OF_OWN = 0.5
const SAYS = /^[^，。；：]{0,6}?(?:说|强调|表示|指出|认为|介绍|透露|谈话|坦言|提醒|坦承|宣布)/

/** Somebody, or a body, of whom a draft tells what the sentence that is likest tells of another one. */
export const checkContrast: Check = async (statement, context) => {
  const { pool, says } = context
  if (isOfPrint(statement.text.slice(statement.at, statement.end))) return []
  for (const own of doersIn(statement, pool)) {
    const told = toldOfAnother(own, statement, pool)
    if (!told) continue
    if (own.kind === 'person' && !(await context.library.person(own.name))) continue
    if (own.kind === 'person' && (await isToldOf(own.name, told.deed, told.witness, context))) continue
    return [
      {
        ...{ kind: own.kind === 'person' ? 'namesake' : 'organisation', degree: 'doubt' },
        ...{ at: own.at, end: own.end, proposal: told.name },
        says: says.toldOf(told.name, told.witness.found.date, statement.text.slice(own.at, own.end)),
        evidence: [evidenceOfWitness(told.witness)],
      } satisfies Remark,
    ]
  }
  return []
}

interface Told {
  name: string
  deed: string
  witness: Witness
}

function toldOfAnother(own: Doer, statement: Statement, pool: Pool): Told | undefined {
  const { text, at, end } = statement
  if (own.kind === 'org' && OF_OFFICE.test(text.slice(own.end))) return undefined
  const deed = `${text.slice(at, own.at)}。${text.slice(own.end, end)}`
  const alike = pool.alikeAround(deed)
  const [likest] = alike
  if (!likest || likest.share < LEAST_SHARE) return undefined
  const { witness, share } = likest
  const { found } = witness
  const printed = text.slice(own.at, own.end)
  const isNamed = (other: Witness) => other.text.includes(own.name) || other.text.includes(printed)
  if (alike.some((other) => other.share >= NEARLY * share && isNamed(other.witness))) return undefined
  if (isCredit(witness) || isElsewhere(statement, found) || namesOtherDays(text.slice(at, end), found))
    return undefined
  const clause = clauseOf(own, statement)
  if (ANOTHER.test(clause) || BESIDES.test(clause)) return undefined
  const shared = sharedWith(deed, witness, pool)
  if (shared < LEAST_SHARED) return undefined
  const others = namesIn(witness, own.kind).filter(
    (name) => !isIn(name, statement) && !mayBeOne(own.name, name) && !isShort(own.name, name),
  )
  if (others.length !== 1) return undefined
  if (!isOfClause(own, clause, statement, witness, others[0]!, pool)) return undefined
  if (!isToldThere(own, statement, witness, others[0]!, pool)) return undefined
  if (shareOfOwn(own.name, printed, deed, witness, pool) > MOST_OF_OWN * shared) return undefined
  return { name: others[0]!, deed, witness }
}

/** The names of a kind in a sentence; of two of which one holds the other the longer one. */
function namesIn({ found, text }: Witness, kind: EntityKind): string[] {
  const names = found.entities
    .filter((entity) => entity.kind === kind)
    .flatMap(({ name, mentions }) => {
      const printed = mentions.map((mention) => mention.text).find((own) => text.includes(own))
      return printed === undefined ? [] : [kind === 'person' ? name : printed]
    })
  return [...new Set(names)].filter(
    (name, _, all) => !all.some((other) => other !== name && other.includes(name)),
  )
}

const isIn = (name: string, { text, at, end }: Statement): boolean =>
  fold(text.slice(at, end)).includes(fold(name))

/** 省科协, 云南省科协: one may be said for the other. */
const isShort = (one: string, other: string): boolean => one.includes(other) || other.includes(one)

/** The clause in which somebody stands, without them. */
function clauseOf({ at: from, end: to }: Doer, { text, at, end }: Statement): string {
  const clauses = text.slice(at, from).split(/[，；：]/)
  // …的，是某某: what stands before is told of the one behind it.
  const before = /^[正就]?是$/.test(clauses.at(-1)!) ? clauses.slice(-2).join('') : clauses.at(-1)!
  return before + text.slice(to, end).split(/[，；：]/)[0]!
}

/** True where what stands beside a name in the draft stands beside the other one, or both say something. */
function isOfClause(
  own: Doer,
  clause: string,
  { text, end }: Statement,
  witness: Witness,
  other: string,
  pool: Pool,
): boolean {
  const place = witness.text.indexOf(other)
  if (SAYS.test(text.slice(own.end, end)))
    return (
      place >= 0 &&
      SAYS.test(witness.text.slice(place + other.length).replace(/^[^，。；：]{0,12}?(?=[说表认指强谈])/, ''))
    )
  return sharedWith(clause, witness, pool) >= LEAST_OF_CLAUSE
}
