import type { ArchivedArticle } from '../../store/archive.ts'
import { pairsOf } from '../ask/pairs.ts'
import type { Pool } from '../ask/pool.ts'
import { evidenceOfWitness, type Witness, witnessesOf } from '../ask/witness.ts'
import { differInPlace, endingOf } from '../bodies.ts'
import { likeness } from '../body-likeness.ts'
import { type Span, spansFor } from '../body-spans.ts'
import { allOf } from '../elsewhere.ts'
import type { Statement } from '../read/statements.ts'
import type { Check } from './context.ts'
import { ANOTHER, bodiesIn, OF_OFFICE } from './other-body.ts'

/** From here on a body stands in the place of another; of drafts on three archives nine in ten such were wrong. */
const LEAST = 9.6
/** Where the place is another one, it is another body, unless more is the same. */
const LEAST_OF_PLACE = 12

/** What stands so near to a sentence says of what it speaks. */
const REACH = 30
/** A name in more articles of the pool than this brings none of them. */
const MOST_ARTICLES = 6

const OF_LIKENESS = 2
/** Weights of what two sentences share, of what stands beside them, of names that few articles have, and where each weighs no more. */
const [OF_SENTENCE, MOST_OF_SENTENCE] = [0.35, 12]
const [OF_BESIDE, MOST_OF_BESIDE] = [0.15, 10]
const [OF_NAME, OF_NAME_OF_ARTICLE, MOST_OF_NAME] = [0.9, 0.4, 3]
const OF_SHARE = 3
const ELSEWHERE = 3

/** A body that the archive does not have, in the place of the one of which it tells the same. */
export const checkMistakenBodies: Check = async (statement, { library, pool, says }) => {
  const { text, at, end } = statement
  const about = text.slice(at, end)
  if (ANOTHER.test(about)) return []
  const shares = new Map(pool.alikeAround(about).map(({ witness, share }) => [witness, share]))
  const articles = new Set([
    ...[...shares.keys()].map(({ found }) => found),
    ...statement.names.flatMap(({ name }) => rareIn(name, pool)),
  ])
  const meant: Meant[] = []
  const pairs = pairsOf(about)
  const isRead = statement.names.some(({ kind }) => kind === 'org' || kind === 'place')
  for (const witness of [...articles].flatMap(witnessesOf))
    for (const [body, own] of namedIn(witness)) {
      if (about.includes(body) || !(isRead || own.some((pair) => pairs.has(pair)))) continue
      for (const span of spansFor(body, statement)) {
        const typed = text.slice(span.at, span.end)
        if (endingOf(typed) === '' || OF_OFFICE.test(text.slice(span.end))) continue
        if (allOf(witness.found).includes(typed)) continue
        const like = likeness(typed, body)
        if (like === 0) continue
        const weight =
          OF_LIKENESS * like +
          OF_SHARE * (shares.get(witness) ?? 0) +
          beside(span, body, statement, witness, pool)
        const isOfPlace = differInPlace(typed, body) && !isOfOne(statement, witness, pool)
        if (weight >= (isOfPlace ? LEAST_OF_PLACE : LEAST)) meant.push({ span, body, witness, weight })
      }
    }
  const [best] = meant.sort((a, b) => b.weight - a.weight)
  if (!best || isOfMany(best, meant)) return []
  const { span, body, witness } = best
  const typed = text.slice(span.at, span.end)
  if (await library.holds(typed)) return []
  return [
    {
      ...{ kind: 'organisation', degree: 'doubt', ...span },
      ...{ says: says.standsSo(body, typed), proposal: body },
      evidence: [evidenceOfWitness(witness)],
    },
  ]
}

/** Kept as long as the sentence is. */
const kept = new WeakMap<Witness, [body: string, pairs: string[]][]>()

function namedIn(witness: Witness): [string, string[]][] {
  const known =
    kept.get(witness) ?? bodiesIn(witness).map((body): [string, string[]] => [body, [...pairsOf(body)]])
  kept.set(witness, known)
  return known
}

interface Meant {
  span: Span
  body: string
  witness: Witness
  weight: number
}

/** True where others tell the same of another body, as advertisements do: it is told of many. */
const isOfMany = ({ body, weight }: Meant, meant: Meant[]): boolean =>
  meant.some((other) => other.weight > weight - NEARLY && !allOf(other.witness.found).includes(body))
const NEARLY = 1.5

/** How much a sentence and one of the archive tell of the same, but for the two bodies. */
function beside(span: Span, body: string, statement: Statement, witness: Witness, pool: Pool): number {
  const { text, at, end, names } = statement
  const ofBody = pairsOf(body)
  const own = pairsOf(`${text.slice(at, span.at)}。${text.slice(span.end, end)}`)
  const wide = pairsOf(
    `${text.slice(Math.max(0, at - REACH), span.at)}。${text.slice(span.end, end + REACH)}`,
  )
  let [shared, near] = [0, 0]
  for (const pair of wide) {
    if (ofBody.has(pair)) continue
    if (own.has(pair) && witness.pairs.has(pair)) shared += pool.weight(pair)
    else if (witness.pairs.has(pair) || witness.beside().has(pair)) near += pool.weight(pair)
  }
  const all = allOf(witness.found)
  const others = names.filter((name) => name.end <= span.at || name.at >= span.end)
  const isElsewhere = others.some(
    ({ kind, name }) => kind === 'place' && !all.includes(name.replace(/(?<=..)[省市县区]$/, '')),
  )
  const rarest = (of: string) =>
    Math.max(0, ...others.filter(({ name }) => of.includes(name)).map(({ name }) => rarityOf(name, pool)))
  return (
    OF_SENTENCE * Math.min(MOST_OF_SENTENCE, shared) +
    OF_BESIDE * Math.min(MOST_OF_BESIDE, near) +
    OF_NAME * Math.min(MOST_OF_NAME, rarest(witness.text)) +
    OF_NAME_OF_ARTICLE * Math.min(MOST_OF_NAME, rarest(all)) -
    (isElsewhere ? ELSEWHERE : 0)
  )
}

/** True where a sentence names what hardly another article than this names. */
const isOfOne = ({ names }: Statement, { found }: Witness, pool: Pool): boolean =>
  names.some(({ name }) => pool.naming(name).includes(found) && rarityOf(name, pool) >= MOST_OF_NAME)

/** As if there were so many articles more. */
const SMOOTH = 10
const rarityOf = (name: string, pool: Pool): number =>
  Math.log((pool.articles.length + SMOOTH) / (pool.naming(name).length + 1))

const rareIn = (name: string, pool: Pool): ArchivedArticle[] => {
  const articles = pool.naming(name)
  return articles.length > MOST_ARTICLES ? [] : articles
}
