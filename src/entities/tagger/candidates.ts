import { isInside } from '../../text/whole.ts'
import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'
import type { FoundSpan } from './decode.ts'
import type { Source } from './reliability.ts'
import { sentenceEnds } from './sentences.ts'
import { tagNames } from './tagger.ts'
import { KINDS } from './tags.ts'
import { shippedWeights, type Weights } from './weights.ts'

/** Something that may be a name: who says so, and how far the tagger stands behind it. */
export interface Candidate {
  kind: number
  block: number
  at: number
  length: number
  source: Source
  margin: number
  /** What the rules say of it. */
  find?: Find
}

const identity = ({ kind, at, length }: { kind: number; at: number; length: number }) =>
  (at * 0x10000 + length) * 4 + kind

/** Characters of two code units: what the tagger learned from has none, so what a rule is certain of stands. */
const RARE = /[\ud800-\udfff]/
const sourceOf = (find: Find, rare: Find[]): Source =>
  rare.includes(find) ? 'taggerAndCertain' : find.isCertain ? 'certain' : 'rule'
/** A margin at which nearly all names are right. */
const PLAIN = 400

/** A span without half a character at its ends: what is cut belongs to the name. */
function wholeSpan(span: FoundSpan, text: string): FoundSpan {
  const at = isInside(text, span.at) ? span.at - 1 : span.at
  const end = span.at + span.length
  return { ...span, at, length: (isInside(text, end) ? end + 1 : end) - at }
}

/** True for a find of the rules that holds a part of a name of the tagger, or is a part of one. */
const isCut = ({ kind, at, length }: Find, spans: FoundSpan[]) =>
  spans.some((span) => {
    const isSame = KINDS[span.kind] === kind && span.at === at && span.length === length
    return !isSame && span.at < at + length && at < span.at + span.length
  })

const withRule = (source: Source, { isCertain }: Find): Source =>
  source === 'certain' || source === 'rule'
    ? isCertain
      ? 'certain'
      : source
    : isCertain
      ? 'taggerAndCertain'
      : 'taggerAndRule'

/** What the rules and the tagger take for names in one text. `byRule` are the finds of the rules there. */
export function candidatesIn(piece: Piece, byRule: Find[], weights: Weights = shippedWeights()): Candidate[] {
  const { text, starts, block } = piece
  const finds = [...byRule].sort((a, b) => a.at - b.at)
  const found = new Map<number, Candidate>()
  let begin = 0
  let next = 0
  for (const end of sentenceEnds(text)) {
    const own: Find[] = []
    while (next < finds.length && finds[next]!.at < end) {
      const find = finds[next++]!
      if (find.at + find.length <= end) own.push({ ...find, at: find.at - begin })
    }
    const sentence = { text: text.slice(begin, end), starts: starts.subarray(begin, end) }
    const { spans, margins } = tagNames(sentence, own, weights)
    const rare = own.filter(
      ({ at, length, isCertain }) => isCertain && RARE.test(sentence.text.slice(at, at + length)),
    )
    const whole = spans
      .map((span) => wholeSpan(span, sentence.text))
      .filter((span) => !rare.some((find) => isCut(find, [span])))
    for (const { kind, at, length, margin } of whole) {
      const candidate: Candidate = { kind, block, at: at + begin, length, source: 'tagger', margin }
      found.set(identity(candidate), candidate)
    }
    for (const [find, weighed] of margins) {
      const margin = rare.includes(find) ? Math.max(weighed, PLAIN) : weighed
      const kind = KINDS.indexOf(find.kind as (typeof KINDS)[number])
      const candidate = { kind, block, at: find.at + begin, length: find.length }
      const placed = { ...find, at: candidate.at }
      const same = found.get(identity(candidate))
      if (!same)
        found.set(identity(candidate), { ...candidate, source: sourceOf(find, rare), margin, find: placed })
      else if (!same.find || (find.isCertain && !same.find.isCertain))
        Object.assign(same, { source: withRule(same.source, find), find: placed })
    }
    begin = end
  }
  return [...found.values()]
}
