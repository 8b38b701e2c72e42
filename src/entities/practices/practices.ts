import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'
import { calledIn } from './called.ts'
import { type Candidate, LEAST, SURE } from './candidate.ts'
import { chanceOfScheme } from './chance.ts'
import { phrasesIn } from './phrases.ts'
import { plainIn } from './plain.ts'
import { promiseKeptIn } from './promise-kept.ts'
import { quotationsIn, timesOf } from './quotations.ts'
import { quotedIn } from './quoted.ts'
import { signsOf } from './signs.ts'
import { stepsOf } from './steps.ts'
import { sumsIn } from './sums.ts'
import { Terms } from './terms.ts'
import { Uses } from './uses.ts'
import { keyOf, withoutVariants } from './variants.ts'

type Practice = Find & Pick<Candidate, 'inner' | 'isTelling' | 'isRepeated' | 'isDistinct'>

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

/** Said twice in one article, a name is worth one point more, and another where it is said so often. */
const AGAIN = 1
const AGAIN_TELLING = 2
const OFTEN = 3

/** What an article says of a scheme anywhere speaks for it everywhere in it. */
export interface Said {
  evidence: number
  uses: Practice[]
  /** A brief article tells of it alone. */
  isTopic?: boolean
}

function saidIn(practices: Practice[]): Said[] {
  const said = new Map<string, Said & { again: number }>()
  for (const practice of practices) {
    const { key, evidence = 0, isTelling } = practice
    const all = said.get(key) ?? { evidence: 0, again: AGAIN, uses: [] }
    all.evidence = Math.max(evidence, all.evidence)
    if (isTelling) all.again = AGAIN_TELLING
    all.uses.push(practice)
    said.set(key, all)
  }
  return [...said.values()].flatMap(({ evidence, again, uses }) => {
    const all = evidence + (uses.length > 1 ? again : 0) + (uses.length >= OFTEN ? 1 : 0)
    return all < LEAST ? [] : [{ evidence: all, uses }]
  })
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

/** What is most likely no scheme an article does not call one, however much speaks for it: only a corpus may. */
const believed = (said: Said[], pieces: Piece[]): Find[] =>
  said.flatMap((one) => {
    const { evidence: all, uses } = one
    const learned = all < SURE - 1 ? OF_LITTLE : chanceOfScheme(signsOfAll(one, pieces))
    const percent = uses.some(({ isRepeated }) => isRepeated) ? Math.min(learned, OF_REPEATED) : learned
    const evidence = percent < LEAST_LIKELY ? Math.min(all, SURE - 1) : all
    return uses.map(
      ({ inner: _inner, isTelling: _telling, isRepeated: _repeated, isDistinct: _distinct, ...use }) => ({
        ...use,
        evidence,
        percent,
      }),
    )
  })
const LEAST_LIKELY = 38
/** What hardly anything speaks for is only shown where many articles have it, and then as doubtful. */
const OF_LITTLE = 40
/** What is only said again and again may be what everybody does; of eighteen such names two in five were schemes. */
const OF_REPEATED = 60

/** The signs of all places where an article has a name, and how often it has it. */
export function signsOfAll({ uses, evidence, isTopic }: Said, pieces: Piece[]): Set<string> {
  const signs = new Set<string>(isTopic ? ['topic of a brief article'] : [])
  for (const use of uses.slice(0, MOST_USES))
    for (const sign of signsOf(pieces[use.block]!, { ...use, end: use.at + use.length })) signs.add(sign)
  for (let times = 2; times <= Math.min(OFTEN, uses.length); times++) signs.add(`times ${times}`)
  for (let points = 2; points <= Math.min(MOST_POINTS, evidence); points++) signs.add(`evidence ${points}`)
  return signs
}
const MOST_USES = 20
const MOST_POINTS = 7
