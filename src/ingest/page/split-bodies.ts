import { LEAD } from '../print/signs.ts'
import type { Body, Divided, Group } from './bodies.ts'
import { pairsIn, Vocabulary } from './vocabulary.ts'

// Two articles without a lead may stand one behind the other with nothing between them: their headlines stand above,
// below or at the page's end. Then two headlines lay claim to one body, the words of one all in its first part and
// those of the other all in its second.

/** What a headline must say more of one part than of the other. */
const CLAIM = 0.3
/** What both claims must come to. */
const CLAIMS = 0.8
/** The same on a page where nearly every article begins with a lead: one without is an exception. */
const CLAIMS_AMONG_LEADS = 1.1
const AMONG_LEADS = 0.6
/** The most that the parts may have in common. */
const KINDRED = 0.06
/** Bodies are cut no finer than this, nor are longer ones searched. */
const LONGEST = 80

interface Cut {
  at: number
  score: number
}

/** Bodies that two headlines lay claim to, cut in two. */
export function splitBodies({ bodies, groups }: Divided): Divided {
  const vocabulary = new Vocabulary(bodies.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)))
  const last = bodies.length - 1
  const words = bodies.map(({ paragraphs }) => union(paragraphs.map(({ text }) => pairsIn(text))))
  /** A headline that says more of another body lays no claim to this one. */
  const isBest = (pairs: Set<string>, body: number) => {
    const own = vocabulary.shared(pairs, words[body]!)
    return words.every((other, index) => index === body || vocabulary.shared(pairs, other) < own)
  }
  const led = bodies.filter(({ paragraphs }) => LEAD.test(paragraphs[0]!.text)).length
  const claims = led > bodies.length * AMONG_LEADS ? CLAIMS_AMONG_LEADS : CLAIMS
  const made: Body[] = []
  /** Where each old body ends among the new ones. */
  const endsAt: number[] = []
  bodies.forEach((body, index) => {
    const lines = groups
      .filter(({ after }) => after === index - 1 || after === index || after === last)
      .flatMap(({ units }) => units.map(({ text }) => pairsIn(text)))
      .filter((pairs) => pairs.size > 2 && isBest(pairs, index))
    const cut = lines.length > 1 ? bestCut(body, lines, vocabulary, claims) : undefined
    made.push(...(cut ? halves(body, cut.at) : [body]))
    endsAt.push(made.length - 1)
  })
  const moved: Group[] = groups.map(({ after, units }) => ({
    after: after < 0 ? after : endsAt[after]!,
    units,
  }))
  return { bodies: made, groups: moved }
}

function bestCut(
  { paragraphs }: Body,
  lines: Set<string>[],
  vocabulary: Vocabulary,
  claims: number,
): Cut | undefined {
  if (paragraphs.length < 3 || paragraphs.length > LONGEST) return undefined
  const words = paragraphs.map(({ text }) => pairsIn(text))
  let best: Cut | undefined
  for (let at = 1; at < paragraphs.length; at++) {
    if (paragraphs[at - 1]!.open) continue
    const first = union(words.slice(0, at))
    const second = union(words.slice(at))
    const common = vocabulary.shared(words[at]!, first)
    if (common > KINDRED) continue
    const leans = lines.map((line) => vocabulary.shared(line, first) - vocabulary.shared(line, second))
    const forFirst = Math.max(...leans)
    const forSecond = -Math.min(...leans)
    const score = forFirst + forSecond - common * 3
    if (forFirst < CLAIM || forSecond < CLAIM || forFirst + forSecond < claims) continue
    if (!best || score > best.score) best = { at, score }
  }
  return best
}

function union(sets: Set<string>[]): Set<string> {
  const all = new Set<string>()
  for (const set of sets) for (const pair of set) all.add(pair)
  return all
}

function halves(body: Body, at: number): Body[] {
  return [
    {
      ...body,
      paragraphs: body.paragraphs.slice(0, at),
      crossheads: body.crossheads.filter(({ before }) => before <= at),
      bylines: [],
    },
    {
      ...body,
      paragraphs: body.paragraphs.slice(at),
      crossheads: body.crossheads
        .filter(({ before }) => before > at)
        .map(({ unit, before }) => ({ unit, before: before - at })),
      start: 0,
    },
  ]
}
