import { simplified } from '../../text/traditional.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import { areMostlyOne, differInPlace, endingOf, endingsLike, endsAlike, placeLength } from '../bodies.ts'
import { allOf, isElsewhere } from '../elsewhere.ts'
import { around, shareOf } from '../figures/around.ts'
import type { Remark } from '../finding.ts'
import { clauseAround } from '../read/clause.ts'
import type { Statement } from '../read/statements.ts'
import { isInCompany } from './company.ts'
import type { Check, Context } from './context.ts'

/** A sentence that is less like another does not tell the same of another body. */
const LEAST_SHARE = 0.2
/** How like the sentences and what stands around the two bodies must be: of other places, of one, and where something else is named, too. */
const TOGETHER = 0.65
const TOGETHER_OF_PLACE = 0.4
const TOGETHER_IN_COMPANY = 0.4
/** Shorter names are of anything. */
const LEAST_LENGTH = 4
/** What says that it is another one. */
export const ANOTHER = /[也另]|同样|别的|其他|此外/

/** A body whose office somebody has: 校长, 党组书记. */
export const OF_OFFICE =
  /^(?:党组|党委)?(?:原|前|常务)?副?(?:书记|主席|主任|.?长|秘书长|董事长|总经理|总裁|院士|教授|研究员|记者)/

interface Span {
  at: number
  end: number
}

/** Another body in the place of the one of which a sentence of the archive says the same. */
export const checkOtherBodies: Check = async (statement, context) => {
  const { text, at, end } = statement
  const about = text.slice(at, end)
  const { pool, says } = context
  const alike = pool.alikeAround(about).filter(({ share }) => share >= LEAST_SHARE)
  const isSaid = (typed: string) =>
    alike.some(({ witness }) => allOf(witness.found).includes(simplified(typed)))
  for (const { witness, share } of alike) {
    for (const body of bodiesIn(witness)) {
      if (about.includes(body)) continue
      const span = inItsPlace(body, statement, witness, isSaid)
      if (!span) continue
      const typed = text.slice(span.at, span.end)
      const near = shareOf(
        around(text, span, at, end),
        around(witness.text, placeOf(body, witness), 0, witness.text.length),
        pool,
      )
      if (share + near < leastAlone(typed, body)) {
        // Asked of the archive only where it can tell.
        if (share + near < TOGETHER_IN_COMPANY) continue
        if (!(await isOfCompany(witness, statement, typed, context))) continue
      }
      return [
        {
          ...{ kind: 'organisation', degree: 'doubt', ...span },
          ...{ says: says.standsSo(body, typed), proposal: body },
          evidence: [evidenceOfWitness(witness)],
        } satisfies Remark,
      ]
    }
  }
  return []
}

/** How like must be what stands around two bodies where the article names nothing else of the sentence. */
function leastAlone(typed: string, body: string): number {
  if (differInPlace(typed, body)) return Number.POSITIVE_INFINITY
  const isOfPlace =
    areMostlyOne(typed, body) || typed.startsWith(body.slice(0, Math.max(1, placeLength(body))))
  return isOfPlace ? TOGETHER_OF_PLACE : TOGETHER
}

/** The bodies of a sentence of the archive, and the places that are as good as one: streets, quarters. */
export const bodiesIn = ({ found, text }: Witness): string[] => [
  ...new Set(
    found.entities
      .filter(({ kind }) => kind === 'org' || kind === 'place')
      .flatMap(({ mentions }) => mentions.map((mention) => mention.text))
      .filter((name) => name.length >= LEAST_LENGTH && endingOf(name) !== '' && text.includes(name)),
  ),
]

const placeOf = (body: string, { text }: Witness): Span => {
  const at = text.indexOf(body)
  return { at, end: at + body.length }
}

/** What of a sentence stands where a body is expected: a body of the same kind, of which the article does not speak. */
function inItsPlace(
  body: string,
  statement: Statement,
  { found }: Witness,
  isSaid: (typed: string) => boolean,
): Span | undefined {
  const spans = [
    ...statement.names.filter(({ kind }) => kind === 'org' || kind === 'place'),
    ...alikeIn(body, statement),
  ]
  const span = spans.find((own) => {
    const typed = statement.text.slice(own.at, own.end)
    // Whose office it is others ask.
    if (OF_OFFICE.test(statement.text.slice(own.end)) || ANOTHER.test(clauseAround(statement, own)))
      return false
    return typed.length >= LEAST_LENGTH && endsAlike(typed, body) && !isSaid(typed)
  })
  if (!span) return undefined
  const { at, end } = span
  // The place with which it begins may be what is wrong.
  const others = { ...statement, names: statement.names.filter((own) => own.end <= at || own.at >= end) }
  const isOfOther = isElsewhere({ ...others, end: at }, found) || isElsewhere({ ...others, at: end }, found)
  return isOfOther ? undefined : { at, end }
}

/** What begins with the same place and ends alike, or is the same but for a character, whether it is read as a name or not. */
function* alikeIn(body: string, { text, at, end, starts }: Statement): Generator<Span> {
  const place = body.slice(0, placeLength(body))
  const isWord = (from: number, to: number) =>
    starts[from] !== 0 && starts[to] !== 0 && /^\p{Script=Han}+$/u.test(text.slice(from, to))
  for (let from = at; from + LEAST_LENGTH <= end; from++) {
    const to = from + body.length
    if (to <= end && areMostlyOne(text.slice(from, to), body) && isWord(from, to)) yield { at: from, end: to }
    if (place === '' || !text.startsWith(place, from)) continue
    const near = text.slice(from, Math.min(end, to + MORE))
    for (const ending of endingsLike(endingOf(body))) {
      const own = near.indexOf(ending, place.length + 1)
      const over = from + own + ending.length
      if (own > 0 && isWord(from, over)) yield { at: from, end: over }
    }
  }
}
const MORE = 4

const isOfCompany = ({ found }: Witness, statement: Statement, typed: string, context: Context) =>
  isInCompany(new Set([found.number]), statement, typed, context)
