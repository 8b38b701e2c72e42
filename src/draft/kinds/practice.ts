import type { ArchivedArticle } from '../../store/archive.ts'
import { fold } from '../../text/fold.ts'
import { differenceOf } from '../alike.ts'
import type { Alike } from '../ask/pool.ts'
import { evidenceOfWitness, type Witness, witnessesOf } from '../ask/witness.ts'
import type { Evidence, Remark } from '../finding.ts'
import { quotedIn } from '../read/quoted.ts'
import type { Check, Context } from './context.ts'
import { LEAST_QUOTED } from './quotation.ts'

const LEAST = 2
/** A sentence with a name like this must share so much, that the two speak of one scheme. */
const LEAST_SHARE = 0.18
/** A word of three characters with another one in it is a slip only in a sentence that is so like. */
const OF_THREE_SHARE = 0.25
const NUMERAL = /^[一二三四五六七八九十百千万两双\d]$/

/** Names of schemes, and short words in quotation marks, that the archive has nearly. */
export const checkPractices: Check = async (statement, context) => {
  const { library, pool, says } = context
  const remarks: Remark[] = []
  const about = statement.text.slice(statement.at, statement.end)
  const remark = (at: number, end: number, name: string, evidence: Evidence[], isSure: boolean): Remark => ({
    ...{ kind: 'practice', degree: isSure ? 'error' : 'doubt', at, end },
    ...{ says: says.schemeCalled(name), proposal: name, evidence },
  })
  const done: [number, number][] = []
  for (const { kind, key, name, at, end } of statement.names) {
    if (kind !== 'practice' || (await library.keyed(key, 'practice')) || (await library.holds(name))) continue
    const near = (await library.namesLike(key, 'practice')).find(
      (other) => isOneScheme(key, fold(other.name)) && isSpokenOf(other.name, key, pool.alike(about)),
    )
    if (!near) continue
    done.push([at, end])
    remarks.push(remark(at, end, await library.printed(near), await library.evidenceOfName(near), true))
  }
  for (const { at, end, text, isWork } of statement.quoted) {
    const folded = fold(text)
    if (isWork || folded.length < LEAST || folded.length >= LEAST_QUOTED + 2) continue
    if (done.some(([from, to]) => at >= from && end <= to) || (await library.holds(text))) continue
    let isNear = false
    for (const { witness, share } of pool.alike(about)) {
      if (share < LEAST_SHARE) continue
      const other = witness
        .read()
        .quoted.find(
          (quoted) =>
            isOneScheme(folded, fold(quoted.text)) ||
            isEndedOtherwise(folded, fold(quoted.text)) ||
            (share >= OF_THREE_SHARE && isOneOfThree(folded, fold(quoted.text))),
        )
      if (!other || about.includes(other.text)) continue
      remarks.push(remark(at, end, other.text, [evidenceOfWitness(witness)], share > 0.4))
      isNear = true
      break
    }
    const other = isNear ? undefined : await quotedLike(folded, context)
    if (other) remarks.push(remark(at, end, other.text, [other.evidence], false))
  }
  return remarks
}

/** A word of fewer characters is quoted of many things. */
const LEAST_ALONE = 4
/** So many of the newest articles that have a part of it are looked at. */
const LOOKED_AT = 6

interface Quotation {
  witness: Witness
  text: string
  folded: string
}
/** Kept as long as their article is. */
const kept = new WeakMap<ArchivedArticle, Quotation[]>()

/** What an article quotes, read once. */
function quotationsOf(found: ArchivedArticle): Quotation[] {
  const known =
    kept.get(found) ??
    witnessesOf(found).flatMap((witness) =>
      quotedIn(witness.text)
        .filter(({ text }) => text.length <= LEAST_QUOTED + 2)
        .map(({ text }) => ({ witness, text, folded: fold(text) })),
    )
  kept.set(found, known)
  return known
}

/** What the archive quotes with a character otherwise, whatever it speaks of. */
async function quotedLike(
  folded: string,
  { library, pool }: Context,
): Promise<{ text: string; evidence: Evidence } | undefined> {
  if (folded.length < LEAST_ALONE) return undefined
  const likeIn = (articles: ArchivedArticle[]) => {
    for (const found of articles)
      for (const { witness, text, folded: other } of quotationsOf(found))
        if (isOneScheme(folded, other)) return { text, evidence: evidenceOfWitness(witness) }
    return undefined
  }
  const known = likeIn(pool.articles)
  if (known) return known
  for (let at = 0; at + 2 <= folded.length; at++) {
    const numbers = await library.matching({ ask: 'text', text: folded.slice(at, at + 2) }, LOOKED_AT)
    const articles = await Promise.all(numbers.map((number) => library.article(number)))
    const like = likeIn(articles.filter((found) => found !== undefined))
    if (like) return like
  }
  return undefined
}

/** What sounds the same is that; else a sentence that speaks of it must be like this one. */
const isSpokenOf = (name: string, key: string, alike: Alike[]): boolean =>
  differenceOf(key, fold(name))?.isSound === true ||
  alike.some(({ witness, share }) => share >= LEAST_SHARE && fold(witness.text).includes(fold(name)))

/** Words of three characters, one of which is otherwise. */
const isOneOfThree = (one: string, other: string): boolean =>
  one.length === 3 && other.length === 3 && differenceOf(one, other)?.one.length === 1

/** So many characters begin two words for one thing. */
const LEAST_BEGIN = 3

/** They begin alike and end otherwise: 党员之家, 党员户. */
function isEndedOtherwise(one: string, other: string): boolean {
  const { one: mine, other: theirs, at } = differenceOf(one, other) ?? { one, other, at: 0 }
  return mine !== '' && theirs !== '' && Math.max(mine.length, theirs.length) <= 2 && at >= LEAST_BEGIN
}

/** One character otherwise, or two changed about: of two and three the number or the sound, so that something of it stays. */
function isOneScheme(one: string, other: string): boolean {
  const difference = differenceOf(one, other)
  if (!difference) return false
  const { one: mine, other: theirs, isSound } = difference
  if (one.length > 2 && mine.length === 2 && mine[0] === theirs[1] && mine[1] === theirs[0]) return true
  if (mine.length > 1 || theirs.length > 1) return false
  const least = Math.min(one.length, other.length)
  if (least > 3 || (least === 3 && one.length !== other.length)) return true
  return one.length === other.length && (isSound || (NUMERAL.test(mine) && NUMERAL.test(theirs)))
}
