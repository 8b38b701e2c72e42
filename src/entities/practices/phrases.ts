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
import { evidenceBefore, evidenceBehind, verbOf } from './surroundings.ts'
import { HeadKind, VerbKind } from './words.ts'

const SHORTEST = 3
const LONGEST = 6
/** A code has four characters at least. */
const SHORTEST_CODE = 4
/** A phrase that an article says so often is a term of it. */
const OFTEN = 4

const { noun, verb, verbNoun, adjective, numeral } = WordClass
const parts = new Uint8Array(OTHER + 1)
for (const kind of [noun, verb, verbNoun, adjective, numeral]) parts[kind] = 1

/** 先 and 后 are what a sequence is made of, 即 stands between what comes and what is done then, 互 between who does it. */
const isPart = ({ text, starts }: Piece, at: number) =>
  parts[starts[at] ?? OTHER] === 1 || SEQUENCE[text.charCodeAt(at)] === 1
const SEQUENCE = firstsOf(trieOf('先后即互'))

/** A word of a term tells more than one that stands in every report: 分类 and 付费, but not 发展 and 企业. */
const BITS_A_WORD = 14
/** 接单即办 and 共享菜园, but not 营商环境, 乡村振兴 or 基层治理. */
const BITS_OF_COINED = 16
const BITS_OF_PAIR = 17

/** So many different phrases of an article are counted: no honest one sets more going. */
const MOST_COUNTED = 200

/** See `evidenceOfTerm`; each phrase of an article is counted once. */
function evidenceOnce(
  piece: Piece,
  at: number,
  end: number,
  texts: string[],
  terms: Map<string, number>,
): number {
  const phrase = piece.text.slice(at, end)
  const known = terms.get(phrase)
  if (known !== undefined || terms.size >= MOST_COUNTED) return known ?? 0
  const evidence = evidenceOfTerm(piece, at, end, texts)
  terms.set(phrase, evidence)
  return evidence
}

/**
 * What speaks for a phrase by being said again between different words: as something that is done, again and again
 * (湿地认养工作), or once more where its words hardly ever stand together.
 */
function evidenceOfTerm(piece: Piece, at: number, end: number, texts: string[]): number {
  const { text: own, starts } = piece
  const phrase = own.slice(at, end)
  if (bitsIn(piece, at, end) < BITS_A_WORD * wordsIn(starts, at, end)) return 0
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
  // What a mark stands behind is whole, however often that is the same.
  if (before.size < 2 || (behind.size < 2 && !MARK.test([...behind].join('')))) return 0
  if (times >= OFTEN && done > 0) return OF_TERM
  const words = wordsIn(starts, at, end)
  const isCoined = bitsIn(piece, at, end) >= (words > 2 ? BITS_OF_COINED : BITS_OF_PAIR) * words
  // 村企互聘: characters that the dictionary joins to no words.
  const isOfSingles = end - at > SHORTEST && words === end - at && distinctness(piece, at, end) > 0
  if (times >= OFTEN && before.size > 2 && isCoined && isOfSingles) return OF_TERM
  // 推出, 设立 and 实行 are said of little else; of three characters a word of the dictionary and one more are any term.
  const isStarted = verbOf(own, at) === VerbKind.starting && (end - at > SHORTEST || words === SHORTEST)
  return times > 1 && isStarted && isCoined && distinctness(piece, at, end) > 0 ? OF_ONCE_MORE : 0
}
const MARK = /[，。；：、！]/
const OF_TERM = 2
const OF_ONCE_MORE = 1
const DONE = /^(?:工作|活动|模式|制度|做法|改革)/

/**
 * Set phrases of four to six characters that somebody sets going, and codes that no quotation marks name: 做好湿地认养,
 * 推行一户一树.
 */
export function phrasesIn(piece: Piece, texts: string[], terms: Map<string, number>): Candidate[] {
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
    const code = read === 'numbered' || phrase.length < SHORTEST_CODE ? undefined : read
    const term = code ? 0 : evidenceOnce(piece, at, end, texts, terms)
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
  if (place >= text.length || starts[place] === OTHER || starts[place] === numeral || text[place] === '的')
    return true
  const head = headBefore(piece, wordEnd(starts, place))
  return head?.kind === HeadKind.loose && wordEnd(starts, place) - place === head.length
}
