import { isInside } from '../../text/whole.ts'
import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'
import type { FoundSpan, Span } from './decode.ts'
import type { Source } from './reliability.ts'
import { sentenceEnds } from './sentences.ts'
import { asSpan, tagNames } from './tagger.ts'
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
  find: Find | undefined
}

const identity = ({ kind, at, length }: Span) => (at * 0x10000 + length) * 4 + kind

/** Characters of two code units: what the tagger learned from has none, so what a rule is certain of stands. */
const RARE = /[\ud800-\udfff]/
const isRare = ({ at, length, isCertain }: Find, text: string) =>
  isCertain === true && RARE.test(text.slice(at, at + length))
const sourceOf = ({ isCertain }: Find, isOfRare: boolean): Source =>
  isOfRare ? 'taggerAndCertain' : isCertain ? 'certain' : 'rule'
/** A margin at which nearly all names are right. */
const PLAIN = 400

/** A span without half a character at its ends: what is cut belongs to the name. */
function wholeSpan(span: FoundSpan, text: string): FoundSpan {
  const at = isInside(text, span.at) ? span.at - 1 : span.at
  const end = span.at + span.length
  return { ...span, at, length: (isInside(text, end) ? end + 1 : end) - at }
}

/** True for two names that overlap and are not the same. */
const isCut = (one: Span, other: Span) =>
  identity(one) !== identity(other) && other.at < one.at + one.length && one.at < other.at + other.length

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
  const mayBeRare = RARE.test(text)
  const finds = [...byRule].sort((a, b) => a.at - b.at)
  const found = new Map<number, Candidate>()
  let begin = 0
  let next = 0
  for (const end of sentenceEnds(text)) {
    const own: Find[] = []
    while (next < finds.length && finds[next]!.at < end) {
      const find = finds[next++]!
      if (find.at + find.length <= end) own.push(find)
    }
    const sentence = { text: text.slice(begin, end), starts: starts.subarray(begin, end) }
    const asked = own.map((find) => asSpan(find, begin))
    const { spans, margins } = tagNames(sentence, asked, weights)
    const rare = mayBeRare ? asked.filter((_, index) => isRare(own[index]!, text)) : []
    for (const span of spans) {
      const whole = mayBeRare ? wholeSpan(span, sentence.text) : span
      if (rare.some((one) => isCut(one, whole))) continue
      const { kind, length, margin } = whole
      const at = whole.at + begin
      // Put together without spreading, as below: there are many of them.
      const candidate: Candidate = { kind, block, at, length, source: 'tagger', margin, find: undefined }
      found.set(identity(candidate), candidate)
    }
    for (let index = 0; index < own.length; index++) {
      const find = own[index]!
      const { kind, length } = asked[index]!
      const { at } = find
      const same = found.get(identity({ kind, at, length }))
      if (!same) {
        const isOfRare = rare.includes(asked[index]!)
        const margin = isOfRare ? Math.max(margins[index]!, PLAIN) : margins[index]!
        const source = sourceOf(find, isOfRare)
        const candidate: Candidate = { kind, block, at, length, source, margin, find }
        found.set(identity(candidate), candidate)
      } else if (!same.find || (find.isCertain && !same.find.isCertain)) {
        same.source = withRule(same.source, find)
        same.find = find
      }
    }
    begin = end
  }
  return [...found.values()]
}
