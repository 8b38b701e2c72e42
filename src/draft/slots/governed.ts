import type { ArchivedArticle } from '../../store/archive.ts'
import { pairsOf } from '../ask/pairs.ts'
import type { Pool } from '../ask/pool.ts'
import { allOf } from '../elsewhere.ts'

/** What follows a name is told of it as far as another begins, but no further than this. */
const REACH = 100
const CLAUSE_START = /[，。；：！？\n“”]/

/** What an article tells of a name: the pairs of the clauses in which it stands, and of what follows as far as another name. */
const kept = new WeakMap<ArchivedArticle, Map<string, ReadonlySet<string>>>()
const keptNames = new WeakMap<ArchivedArticle, string[]>()
const keptPairs = new WeakMap<ArchivedArticle, ReadonlySet<string>>()

function toldOf(name: string, other: string, found: ArchivedArticle): ReadonlySet<string> {
  const known = kept.get(found) ?? new Map<string, ReadonlySet<string>>()
  kept.set(found, known)
  const key = `${name}\n${other}`
  const told = known.get(key) ?? pairsOf(stretchesOf(name, other, found).join('。'))
  known.set(key, told)
  return told
}

function stretchesOf(name: string, other: string, found: ArchivedArticle): string[] {
  const text = allOf(found)
  const others = [...namesOf(found), other].filter((own) => !own.includes(name) && !name.includes(own))
  const stretches: string[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length
    let from = at
    while (from > 0 && !CLAUSE_START.test(text[from - 1]!)) from--
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
  deed: string,
  mine: string,
  theirs: string,
  found: ArchivedArticle,
  pool: Pool,
): number[] {
  const article = keptPairs.get(found) ?? pairsOf(allOf(found))
  keptPairs.set(found, article)
  const [ofMine, ofTheirs] = [toldOf(mine, theirs, found), toldOf(theirs, mine, found)]
  let [all, one, other, oneOnly, otherOnly] = [0, 0, 0, 0, 0]
  for (const pair of pairsOf(deed)) {
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
