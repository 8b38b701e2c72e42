import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'
import { type Candidate, LEAST, SURE } from './candidate.ts'
import { chanceOfScheme, OF_REPEATED } from './chance.ts'
import { Uses } from './named-alone.ts'
import { phrasesIn } from './phrases.ts'
import { plainIn } from './plain.ts'
import { quotationsIn, timesOf } from './quotations.ts'
import { quotedIn } from './quoted.ts'
import { stepsOf } from './steps.ts'
import { sumsIn } from './sums.ts'
import { Terms } from './terms.ts'
import { keyOf, withoutVariants } from './variants.ts'

type Practice = Find & Pick<Candidate, 'inner' | 'isTelling' | 'isRepeated'>

/** Named schemes, and what may be ones: “三查”工作法, 实施旧城更新战略, 推行路长制. */
export function practicesIn(pieces: Piece[]): Find[] {
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
      ...phrases.filter(({ evidence }) => evidence >= SURE),
      ...plainIn(piece),
      ...phrases,
    ]).map((candidate) => asFind(piece, candidate))
  })
  return believed(withoutVariants(found)).map((practice) => withSteps(practice, pieces[practice.block]!))
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
  { at, end, inner, evidence, steps, isTelling, isRepeated }: Candidate,
): Practice {
  const name = text.slice(at, end)
  return {
    ...{ kind: 'practice', name, key: keyOf(name), block, at, length: end - at, evidence },
    ...(inner !== undefined && { inner }),
    ...(isTelling && { isTelling }),
    ...(isRepeated && { isRepeated }),
    ...(steps && { steps }),
  }
}

/** Names without quotation marks are asked for their steps when it is known that they are names. */
function withSteps(practice: Find, { text }: Piece): Find {
  const steps = practice.steps ?? stepsOf(text, practice.at, practice.at + practice.length)
  return steps ? { ...practice, steps } : practice
}

/** Said twice in one article, a name is worth one point more, and another where it is said so often. */
const AGAIN = 1
const AGAIN_TELLING = 2
const OFTEN = 3

/** What the article says of a scheme anywhere speaks for it everywhere in it. */
function believed(practices: Omit<Practice, 'inner'>[]): Find[] {
  const repeated = new Set(practices.flatMap(({ key, isRepeated }) => (isRepeated ? [key] : [])))
  const most = new Map<string, { evidence: number; times: number; again: number }>()
  for (const { key, evidence = 0, isTelling } of practices) {
    const { evidence: known = 0, times = 0, again = AGAIN } = most.get(key) ?? {}
    most.set(key, {
      evidence: Math.max(evidence, known),
      times: times + 1,
      again: isTelling ? AGAIN_TELLING : again,
    })
  }
  return practices.flatMap(({ isTelling: _telling, isRepeated: _repeated, ...practice }) => {
    const { evidence, times, again } = most.get(practice.key)!
    const all = evidence + (times > 1 ? again : 0) + (times >= OFTEN ? 1 : 0)
    if (all < LEAST) return []
    const percent = repeated.has(practice.key) ? OF_REPEATED : chanceOfScheme(practice.name, all)
    return [{ ...practice, evidence: all, percent }]
  })
}
