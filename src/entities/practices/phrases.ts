import { OTHER } from '../../text/segment/segment.ts'
import { classOfWord, WordClass } from '../../text/segment/words.ts'
import { firstsOf, trieOf } from '../../text/trie.ts'
import { walkForward } from '../../text/walk.ts'
import type { Piece } from '../piece.ts'
import { wordEnd } from '../words-around.ts'
import type { Candidate } from './candidate.ts'
import { codeOf } from './codes.ts'
import { distinctness } from './distinctness.ts'
import { headBefore } from './heads.ts'
import { evidenceBefore } from './surroundings.ts'
import type { Terms } from './terms.ts'
import { evidenceBehind } from './told-behind.ts'
import { HeadKind } from './words.ts'

const SHORTEST = 3
const LONGEST = 6
/** A code has four characters at least. */
const SHORTEST_CODE = 4

const { noun, verb, verbNoun, adjective, numeral } = WordClass
const parts = new Uint8Array(OTHER + 1)
for (const kind of [noun, verb, verbNoun, adjective, numeral]) parts[kind] = 1

/** 先 and 后 are what a sequence is made of, 即 stands between what comes and what is done then, 不 before what is not done, 互 between who does it. */
const isPart = ({ text, starts }: Piece, at: number) =>
  parts[starts[at] ?? OTHER] === 1 || SEQUENCE[text.charCodeAt(at)] === 1
const SEQUENCE = firstsOf(trieOf('先后即互不'))

/**
 * Set phrases of four to six characters that somebody sets going, and codes that no quotation marks name: 做好湿地认养,
 * 推行一户一树.
 */
export function phrasesIn(piece: Piece, terms: Terms): Candidate[] {
  const { text, starts } = piece
  const found: Candidate[] = []
  for (let at = 0; at < text.length; at++) {
    if (starts[at] === 0) continue
    const going = evidenceBefore(text, at)
    // 午间不打烊, but not 今年植树.
    const isTimeOfDay = starts[at] === WordClass.time && TIME_OF_DAY.test(text.slice(at, at + 2))
    if (going === 0 || !(isTimeOfDay || isPart(piece, at))) continue
    const end = phraseFrom(piece, at)
    if (end === undefined) continue
    const phrase = text.slice(at, end)
    const read = codeOf(phrase)
    // Alone, one number and what follows are any words: 一批可搬动.
    // 一村带动一村: how things go on.
    if (phrase.length > SHORTEST_CODE && phrase.startsWith(phrase.slice(-2))) continue
    const code = read === 'numbered' || phrase.length < SHORTEST_CODE ? undefined : read
    const term = code ? undefined : terms.evidenceOf(piece, at, end)
    if (term?.evidence === 0) continue
    const evidence =
      going -
      1 +
      evidenceBehind(text, end) +
      distinctness(piece, at, end) +
      (code === 'pairs' ? 2 : code ? 1 : 0) +
      (term?.evidence ?? 0)
    found.push({ at, end, evidence, ...(term?.isRepeated && { isRepeated: true }) })
    at = end - 1
  }
  return found
}

const TIME_OF_DAY = /^.间$/

/** Where a phrase ends that begins at a place: before a mark, or before words that stand behind any scheme (工作). */
function phraseFrom(piece: Piece, at: number): number | undefined {
  const { text, starts } = piece
  let last: number | undefined
  walkForward(at, (place) => {
    // 接单即办 before 服务: the end of what stands behind any scheme is no end of the phrase.
    const isBehind = last !== undefined && place === wordEnd(starts, last)
    if (place - at >= SHORTEST && place - at <= LONGEST && !isBehind && endsAt(piece, place)) last = place
    if (place - at >= LONGEST || !(isPart(piece, place) || place === at)) return undefined
    return wordEnd(starts, place)
  })
  return last === undefined || classOfWord(text.slice(at, last)) ? undefined : last
}

function endsAt(piece: Piece, place: number): boolean {
  const { text, starts } = piece
  if (place >= text.length || starts[place] === OTHER || starts[place] === numeral || text[place] === '的')
    return true
  const head = headBefore(piece, wordEnd(starts, place))
  return head?.kind === HeadKind.loose && wordEnd(starts, place) - place === head.length
}
