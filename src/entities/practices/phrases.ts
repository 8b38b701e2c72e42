import { OTHER } from '../../text/segment/segment.ts'
import { classOfWord, WordClass } from '../../text/segment/words.ts'
import { firstsOf, trieOf } from '../../text/trie.ts'
import { walkForward } from '../../text/walk.ts'
import type { Piece } from '../piece.ts'
import { wordEnd } from '../words-around.ts'
import type { Candidate } from './candidate.ts'
import { codeOf } from './codes.ts'
import { bitsIn, distinctness, wordsIn } from './distinctness.ts'
import { headBefore } from './heads.ts'
import { evidenceBefore, evidenceBehind } from './surroundings.ts'
import { HeadKind } from './words.ts'

const SHORTEST = 4
const LONGEST = 6
/** A phrase that an article says so often is a term of it. */
const OFTEN = 4

const { noun, verb, verbNoun, adjective, numeral } = WordClass
const parts = new Uint8Array(OTHER + 1)
for (const kind of [noun, verb, verbNoun, adjective, numeral]) parts[kind] = 1

/** 先 and 后 are what a sequence is made of. */
const isPart = ({ text, starts }: Piece, at: number) =>
  parts[starts[at] ?? OTHER] === 1 || SEQUENCE[text.charCodeAt(at)] === 1
const SEQUENCE = firstsOf(trieOf('先后'))

/** A word of a term tells more than one that stands in every report: 分类 and 付费, but not 发展 and 企业. */
const BITS_A_WORD = 14

/** So many different phrases of an article are counted: no honest one sets more going. */
const MOST_COUNTED = 200

/** See `isTerm`; each phrase of an article is counted once. */
function isTermOnce(
  piece: Piece,
  at: number,
  end: number,
  texts: string[],
  terms: Map<string, boolean>,
): boolean {
  const phrase = piece.text.slice(at, end)
  const known = terms.get(phrase)
  if (known !== undefined || terms.size >= MOST_COUNTED) return known ?? false
  const isOne = isTerm(piece, at, end, texts)
  terms.set(phrase, isOne)
  return isOne
}

/** True for a phrase that is said again and again between different words, and as something that is done: 湿地认养工作. */
function isTerm(piece: Piece, at: number, end: number, texts: string[]): boolean {
  const { text: own, starts } = piece
  const phrase = own.slice(at, end)
  if (bitsIn(piece, at, end) < BITS_A_WORD * wordsIn(starts, at, end)) return false
  const before = new Set<string>()
  const behind = new Set<string>()
  let times = 0
  let done = 0
  for (const text of texts) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
      times++
      before.add(text[at - 1] ?? '')
      behind.add(text[at + phrase.length] ?? '')
      if (DONE.test(text.slice(at + phrase.length, at + phrase.length + 2))) done++
    }
  }
  return times >= OFTEN && done > 0 && before.size > 1 && behind.size > 1
}
const DONE = /^(?:工作|活动|模式|制度|做法|改革)/

/**
 * Set phrases of four to six characters that somebody sets going, and codes that no quotation marks name: 做好湿地认养,
 * 推行一户一树.
 */
export function phrasesIn(piece: Piece, texts: string[], terms: Map<string, boolean>): Candidate[] {
  const { text, starts } = piece
  const found: Candidate[] = []
  for (let at = 0; at < text.length; at++) {
    if (starts[at] === 0) continue
    const going = evidenceBefore(text, at)
    if (going === 0 || !isPart(piece, at)) continue
    const end = phraseFrom(piece, at)
    if (end === undefined) continue
    const phrase = text.slice(at, end)
    const read = codeOf(phrase)
    // Alone, one number and what follows are any words: 一批可搬动.
    const code = read === 'numbered' ? undefined : read
    const term = !code && isTermOnce(piece, at, end, texts, terms) ? 2 : 0
    if (!code && term === 0) continue
    const evidence =
      going -
      1 +
      evidenceBehind(text, end) +
      distinctness(piece, at, end) +
      (code === 'pairs' ? 2 : code ? 1 : 0) +
      term
    found.push({ at, end, evidence })
    at = end - 1
  }
  return found
}

/** Where a phrase ends that begins at a place: before a mark, or before words that stand behind any scheme (工作). */
function phraseFrom(piece: Piece, at: number): number | undefined {
  const { text, starts } = piece
  let last: number | undefined
  walkForward(at, (place) => {
    if (place - at >= SHORTEST && endsAt(piece, place)) last = place
    if (place - at >= LONGEST || !isPart(piece, place)) return undefined
    return wordEnd(starts, place)
  })
  return last === undefined || last - at > LONGEST || classOfWord(text.slice(at, last)) ? undefined : last
}

function endsAt(piece: Piece, place: number): boolean {
  const { text, starts } = piece
  if (place >= text.length || starts[place] === OTHER || text[place] === '的') return true
  const head = headBefore(piece, wordEnd(starts, place))
  return head?.kind === HeadKind.loose && wordEnd(starts, place) - place === head.length
}
