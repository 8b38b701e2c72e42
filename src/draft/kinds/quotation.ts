import type { ArchivedArticle } from '../../store/archive.ts'
import { fold, foldWithPlaces } from '../../text/fold.ts'
import { nearestIn } from '../../text/nearest.ts'
import { wholeRange } from '../../text/whole.ts'
import { evidenceFrom } from '../ask/evidence.ts'
import type { Evidence, Remark } from '../finding.ts'
import { type Quoted, quotedIn } from '../read/quoted.ts'
import { sentencesOf } from '../read/statements.ts'
import type { Check, Context } from './context.ts'

/** Shorter quoted texts are names and words: others look at them. */
export const LEAST_QUOTED = 6
/** So much of a quotation may be otherwise; more, and it is another one. */
const MOST_WRONG = 0.25
/** Of what the archive does not quote: whoever is quoted may have said the same in other words. */
const MOST_UNQUOTED = 0.1
const LEAST_UNQUOTED = 16
/** Of a short one a character may be otherwise, and it must be a quotation or a title there, too. */
const SHORT = 10
/** An error, not only a doubt, where so little of a longer one is otherwise. */
const SURELY = 0.2
/** Parts of a quotation by which it is looked for. */
const PART = 4
const MOST_ARTICLES = 8
/** Longer ones are compared by their beginning. */
const COMPARED = 120

/** Quoted words and titles that the archive has nearly. */
export const checkQuotations: Check = async (statement, context) => {
  const remarks: Remark[] = []
  for (const quoted of statement.quoted) {
    const folded = fold(quoted.text)
    if (folded.length < LEAST_QUOTED || (await context.library.holds(quoted.text))) continue
    const near = await nearest(quoted, folded.slice(0, COMPARED), statement.text, context)
    if (!near) continue
    const { distance, text, evidence } = near
    remarks.push({
      kind: 'quotation',
      degree: distance / folded.length <= SURELY && folded.length > LEAST_QUOTED ? 'error' : 'doubt',
      ...{ at: quoted.at, end: quoted.end },
      says: context.says.quotedOtherwise(text),
      proposal: text,
      evidence: [evidence],
    })
  }
  return remarks
}

async function nearest(
  quoted: Quoted,
  folded: string,
  around: string,
  { library, pool }: Context,
): Promise<{ distance: number; text: string; evidence: Evidence } | undefined> {
  const articles = new Map<number, ArchivedArticle>()
  for (const { witness } of pool.alike(around)) articles.set(witness.found.number, witness.found)
  for (const part of partsOf(folded)) {
    for (const number of await library.matching({ ask: 'text', text: part }, MOST_ARTICLES)) {
      const found = await library.article(number)
      if (found) articles.set(number, found)
    }
  }
  const most = folded.length < SHORT ? 1 : Math.floor(folded.length * MOST_WRONG)
  let best: { distance: number; text: string; evidence: Evidence } | undefined
  for (const found of articles.values()) {
    const { kicker, headline, subhead, body } = found.article
    const texts: [string, number | undefined][] = [
      ...[...kicker, headline, ...subhead].map((text): [string, undefined] => [text, undefined]),
      ...body.map(({ text }, block): [string, number] => [text, block]),
    ]
    for (const [text, block] of texts) {
      const places: number[] = []
      const near = nearestIn(folded, foldWithPlaces(text, places), most)
      if (!near || near.distance === 0 || (best && near.distance >= best.distance)) continue
      const [from, to] = wholeRange(text, places[near.from]!, places[near.to - 1]! + 1)
      const own = text.slice(from, to)
      const isHeadline = block === undefined && text.length - own.length < 2
      const isQuoted =
        isHeadline ||
        quotedIn(text).some((other) => other.isWork === quoted.isWork && other.at <= from && to <= other.end)
      if (
        !isQuoted &&
        (quoted.isWork || near.distance > folded.length * MOST_UNQUOTED || folded.length < LEAST_UNQUOTED)
      )
        continue
      // A paragraph that begins or ends within it was cut there by its page.
      if (!isHeadline && (from === 0 || to === text.length) && fold(own).length < folded.length) continue
      const sentence = sentencesOf(text).find(([, end]) => from < end)
      const evidence = evidenceFrom(found, sentence ? text.slice(...sentence).trim() : text, block)
      best = { distance: near.distance, text: own, evidence }
    }
  }
  return best
}

/** Stretches of a quotation, one of which outlives a slip. */
function partsOf(folded: string): string[] {
  if (folded.length < 2 * PART) return [folded.slice(0, folded.length >> 1), folded.slice(folded.length >> 1)]
  const middle = (folded.length - PART) >> 1
  return [folded.slice(0, PART), folded.slice(middle, middle + PART), folded.slice(-PART)]
}
