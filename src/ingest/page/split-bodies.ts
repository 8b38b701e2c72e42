import { LEAD } from '../print/signs.ts'
import type { Body, Divided, Group } from './bodies.ts'
import { type Lexicon, Vocabulary, Words } from './vocabulary.ts'

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
/** Longer bodies are not searched: the longest articles of a page, a law or a report, are one. */
const LONGEST = 80

/** A headline that says more of a body than of any other. */
interface Claimant {
  pairs: Uint32Array
  isAbove: boolean
}

/** Bodies that two headlines lay claim to, cut in two. */
export function splitBodies({ bodies, groups }: Divided, lexicon: Lexicon): Divided {
  const paragraphs = bodies.map((body) => body.paragraphs.map(({ text }) => lexicon.pairsIn(text)))
  const vocabulary = new Vocabulary(lexicon, paragraphs.flat())
  const words = paragraphs.map((all) => all.reduce((said, pairs) => said.add(pairs), new Words(lexicon)))
  const lines = groups.flatMap(({ after, units }) =>
    units.map(({ text }) => ({ after, pairs: lexicon.pairsIn(text) })),
  )
  const owners = lines.map(({ pairs }) => bestOf(words.map((said) => vocabulary.shared(pairs, said))))
  const led = bodies.filter((body) => LEAD.test(body.paragraphs[0]!.text)).length
  const claims = led > bodies.length * AMONG_LEADS ? CLAIMS_AMONG_LEADS : CLAIMS
  const last = bodies.length - 1
  const made: Body[] = []
  /** Where each old body ends among the new ones. */
  const endsAt: number[] = []
  bodies.forEach((body, index) => {
    // A headline that says more of another body lays no claim to this one.
    const claimants = lines
      .filter(
        ({ after }, line) =>
          owners[line] === index && (after === index - 1 || after === index || after === last),
      )
      .filter(({ pairs }) => pairs.length > 2)
      .map(({ after, pairs }) => ({ pairs, isAbove: after === index - 1 }))
    const at =
      claimants.length > 1
        ? bestCut(body, paragraphs[index]!, claimants, vocabulary, claims, new Words(lexicon))
        : undefined
    made.push(...(at === undefined ? [body] : halves(body, at)))
    endsAt.push(made.length - 1)
  })
  const moved: Group[] = groups.map(({ after, units }) => ({
    after: after < 0 ? after : endsAt[after]!,
    units,
  }))
  return { bodies: made, groups: moved }
}

/** The place of the greatest number, or -1 where two are equally great. */
function bestOf(numbers: number[]): number {
  const greatest = Math.max(...numbers)
  const first = numbers.indexOf(greatest)
  return numbers.indexOf(greatest, first + 1) < 0 ? first : -1
}

/** How much more a headline says of the paragraphs before each place than of those from there on. */
function leansOf(line: Uint32Array, paragraphs: Uint32Array[], vocabulary: Vocabulary): Float64Array {
  const leans = new Float64Array(paragraphs.length + 1)
  let all = 0
  for (const pair of line) {
    const worth = vocabulary.worthOf(pair)
    all += worth
    const places = paragraphs.flatMap((pairs, place) => (pairs.includes(pair) ? [place] : []))
    if (places.length === 0) continue
    // In the first part from the place behind its first paragraph on; in the second up to its last one.
    for (let at = places[0]! + 1; at < leans.length; at++) leans[at]! += worth
    for (let at = 0; at <= places.at(-1)!; at++) leans[at]! -= worth
  }
  return leans.map((lean) => lean / (all || 1))
}

function bestCut(
  body: Body,
  paragraphs: Uint32Array[],
  claimants: Claimant[],
  vocabulary: Vocabulary,
  claims: number,
  said: Words,
): number | undefined {
  if (paragraphs.length < 3 || paragraphs.length > LONGEST) return undefined
  const leans = claimants.map(({ pairs }) => leansOf(pairs, paragraphs, vocabulary))
  // What stands above a body is the head of its first part, with its kicker and subhead.
  const below = leans.filter((_, line) => !claimants[line]!.isAbove)
  if (below.length === 0) return undefined
  let best: number | undefined
  let bestScore = 0
  for (let at = 1; at < paragraphs.length; at++) {
    said.add(paragraphs[at - 1]!)
    if (body.paragraphs[at - 1]!.open) continue
    const common = vocabulary.shared(paragraphs[at]!, said)
    if (common > KINDRED) continue
    const forFirst = Math.max(...leans.map((lean) => lean[at]!))
    const forSecond = -Math.min(...below.map((lean) => lean[at]!))
    if (forFirst < CLAIM || forSecond < CLAIM || forFirst + forSecond < claims) continue
    const score = forFirst + forSecond - common * 3
    if (best === undefined || score > bestScore) {
      best = at
      bestScore = score
    }
  }
  return best
}

function halves(body: Body, at: number): Body[] {
  const inSecond = body.crossheads.filter(({ before }) => before > at)
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
      crossheads: inSecond.map(({ unit, before }) => ({ unit, before: before - at })),
      start: 0,
    },
  ]
}
