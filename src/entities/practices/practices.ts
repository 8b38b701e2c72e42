import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'
import { believed } from './believed.ts'
import { calledIn } from './called.ts'
import { type Candidate, SURE } from './candidate.ts'
import { phrasesIn } from './phrases.ts'
import { plainIn } from './plain.ts'
import { promiseKeptIn } from './promise-kept.ts'
import { quotationsIn, timesOf } from './quotations.ts'
import { quotedIn } from './quoted.ts'
import { type Practice, type Said, saidIn } from './said.ts'
import { stepsOf } from './steps.ts'
import { sumsIn } from './sums.ts'
import { Terms } from './terms.ts'
import { Uses } from './uses.ts'
import { keyOf, withoutVariants } from './variants.ts'

/** Named schemes, and what may be ones: “三查”工作法, 实施旧城更新战略, 推行路长制. */
export const practicesIn = (pieces: Piece[]): Find[] =>
  believed(candidatesIn(pieces), pieces).map((practice) => withSteps(practice, pieces[practice.block]!))

/** What may be schemes of an article, each with all places where it stands, and what speaks for it there. */
export function candidatesIn(pieces: Piece[]): Said[] {
  const texts = pieces.map(({ text }) => text)
  const quotations = texts.map(quotationsIn)
  const times = timesOf(quotations.flat())
  const uses = new Uses(texts)
  const terms = new Terms(texts)
  const found = pieces.flatMap((piece, index) => {
    const phrases = phrasesIn(piece, terms)
    return apart([
      ...quotedIn(piece, quotations[index]!, times, uses),
      ...sumsIn(piece),
      ...calledIn(piece),
      ...promiseKeptIn(piece),
      ...phrases.filter(({ evidence }) => evidence >= SURE),
      ...plainIn(piece),
      ...phrases,
    ]).map((candidate) => asFind(piece, candidate))
  })
  return withTopic(saidIn(withoutVariants(found)), pieces)
}

/** Of candidates that overlap the first. */
function apart(candidates: Candidate[]): Candidate[] {
  if (candidates.length < 2) return candidates
  const taken = new Uint8Array(candidates.reduce((most, { end }) => Math.max(most, end), 0))
  return candidates.filter(({ at, end }) => {
    for (let place = at; place < end; place++) if (taken[place] === 1) return false
    taken.fill(1, at, end)
    return true
  })
}

function asFind(
  { text, block }: Piece,
  { at, end, inner, evidence, steps, isTelling, isRepeated, isDistinct }: Candidate,
): Practice {
  const name = text.slice(at, end)
  return {
    ...{ kind: 'practice', name, key: keyOf(name), block, at, length: end - at, evidence },
    ...(inner !== undefined && { inner }),
    ...(isTelling && { isTelling }),
    ...(isRepeated && { isRepeated }),
    ...(isDistinct && { isDistinct }),
    ...(steps && { steps }),
  }
}

/** Names without quotation marks are asked for their steps when it is known that they are names. */
function withSteps(practice: Find, { text }: Piece): Find {
  const steps = practice.steps ?? stepsOf(text, practice.at, practice.at + practice.length)
  return steps ? { ...practice, steps } : practice
}

/** An article of so many characters tells of one thing; a sentence tells of nothing. */
const BRIEF = [50, 300] as const
/** What a brief article tells of, if it names nothing that is surer: words that hardly ever stand together. */
function withTopic(said: Said[], pieces: Piece[]): Said[] {
  const size = pieces.reduce((all, { text }) => all + text.length, 0)
  if (size < BRIEF[0] || size > BRIEF[1] || said.some(({ evidence }) => evidence >= SURE)) return said
  const distinct = said.filter(
    ({ evidence, uses }) => evidence === SURE - 1 && uses.some((use) => use.isDistinct),
  )
  const [topic, another] = distinct
  if (topic === undefined || another !== undefined) return said
  return said.map((one) => (one === topic ? { ...one, evidence: SURE, isTopic: true } : one))
}
