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

/** True for a phrase that is said again and again between different words, and as something that is done: 垃圾分类工作. */
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
 * Set phrases of four to six characters that somebody sets going, and codes that no quotation marks name: 做好垃圾分类,
 * 推行一户一策.
 */
export function phrasesIn(piece: Piece, texts: string[]): Candidate[] {
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
    // Alone, one number and what follows are any words: 一批可复制.
    const code = read === 'numbered' ? undefined : read
    const term = !code && isTerm(piece, at, end, texts) ? 2 : 0
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
