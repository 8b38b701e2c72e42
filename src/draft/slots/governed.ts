import type { ArchivedArticle } from '../../store/archive.ts'
import { remembered, rememberedOf } from '../../text/remembered.ts'
import { pairsOf } from '../ask/pairs.ts'
import type { Pool } from '../ask/pool.ts'
import { allOf } from '../elsewhere.ts'
import { pairsOfArticle } from './coverage.ts'

/** What follows a name is told of it as far as another begins, but no further than this. */
const REACH = 100
const CLAUSE_START = /[，。；：！？\n“”]/

/** A name that stands in more places is what the whole article is about. */
const MOST_PLACES = 40
/** So many names of an article are remembered beside each other. */
const MOST_KEPT = 1000

/** What an article tells of a name: the pairs of the clauses in which it stands, and of what follows as far as another name. */
const toldOf = (name: string, other: string, found: ArchivedArticle): ReadonlySet<string> =>
  toldIn(found)(`${name}\n${other}`)
const toldIn = rememberedOf((found: ArchivedArticle) =>
  remembered((names) => {
    const [name, other] = names.split('\n') as [string, string]
    return pairsOf(stretchesOf(name, other, found).join('。'))
  }, MOST_KEPT),
)

function stretchesOf(name: string, other: string, found: ArchivedArticle): string[] {
  const text = allOf(found)
  const others = [...namesOf(found), other].filter((own) => !own.includes(name) && !name.includes(own))
  const stretches: string[] = []
  for (
    let [at, places] = [text.indexOf(name), 0];
    at >= 0 && places < MOST_PLACES;
    at = text.indexOf(name, at + name.length), places++
  ) {
    const end = at + name.length
    let from = at
    while (from > Math.max(0, at - REACH) && !CLAUSE_START.test(text[from - 1]!)) from--
    const line = text.indexOf('\n', end)
    let to = Math.min(end + REACH, line < 0 ? text.length : line)
    for (const own of others) {
      const before = text.slice(from, at).lastIndexOf(own)
      if (before >= 0) from += before + own.length
      const behind = text.slice(end, to).indexOf(own)
      if (behind >= 0) to = end + behind
    }
    stretches.push(text.slice(from, at), text.slice(end, to))
  }
  return stretches
}

const namesOf = rememberedOf(({ entities }: ArchivedArticle): string[] =>
  entities
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ mentions }) => [...new Set(mentions.map(({ text }) => text))])
    .filter((name) => name.length > 1),
)

/** Which part of what an article tells of a deed it tells of one name and of another, and of each alone, in hundredths. */
export function governedFacts(
  deed: ReadonlySet<string>,
  mine: string,
  theirs: string,
  found: ArchivedArticle,
  pool: Pool,
): number[] {
  const article = pairsOfArticle(found)
  const [ofMine, ofTheirs] = [toldOf(mine, theirs, found), toldOf(theirs, mine, found)]
  let [all, one, other, oneOnly, otherOnly] = [0, 0, 0, 0, 0]
  for (const pair of deed) {
    if (!article.has(pair)) continue
    const weight = pool.weight(pair)
    all += weight
    if (ofMine.has(pair)) one += weight
    if (ofTheirs.has(pair)) other += weight
    if (ofMine.has(pair) && !ofTheirs.has(pair)) oneOnly += weight
    if (ofTheirs.has(pair) && !ofMine.has(pair)) otherOnly += weight
  }
  return all === 0
    ? [0, 0, 0, 0]
    : [one, other, oneOnly, otherOnly].map((own) => Math.round((100 * own) / all))
}
