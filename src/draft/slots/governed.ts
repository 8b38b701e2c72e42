import type { ArchivedArticle } from '../../store/archive.ts'
import { remembered } from '../../text/remembered.ts'
import { pairsOf } from '../ask/pairs.ts'
import type { Pool } from '../ask/pool.ts'
import { allOf } from '../elsewhere.ts'

/** What follows a name is told of it as far as another begins, but no further than this. */
const REACH = 100
const CLAUSE_START = /[，。；：！？\n“”]/

/** A name that stands in more places is what the whole article is about. */
const MOST_PLACES = 40
/** So many names of an article are remembered beside each other. */
const MOST_KEPT = 1000

const kept = new WeakMap<ArchivedArticle, (names: string) => ReadonlySet<string>>()
const keptNames = new WeakMap<ArchivedArticle, string[]>()
const keptPairs = new WeakMap<ArchivedArticle, ReadonlySet<string>>()

/** What an article tells of a name: the pairs of the clauses in which it stands, and of what follows as far as another name. */
function toldOf(name: string, other: string, found: ArchivedArticle): ReadonlySet<string> {
  const told =
    kept.get(found) ??
    remembered((names) => {
      const [own, beside] = names.split('\n') as [string, string]
      return pairsOf(stretchesOf(own, beside, found).join('。'))
    }, MOST_KEPT)
  kept.set(found, told)
  return told(`${name}\n${other}`)
}

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

function namesOf(found: ArchivedArticle): string[] {
  const known =
    keptNames.get(found) ??
    found.entities
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ mentions }) => [...new Set(mentions.map(({ text }) => text))])
      .filter((name) => name.length > 1)
  keptNames.set(found, known)
  return known
}

/** Which part of what an article tells of a deed it tells of one name and of another, and of each alone, in hundredths. */
export function governedFacts(
  deed: ReadonlySet<string>,
  mine: string,
  theirs: string,
  found: ArchivedArticle,
  pool: Pool,
): number[] {
  const article = keptPairs.get(found) ?? pairsOf(allOf(found))
  keptPairs.set(found, article)
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
