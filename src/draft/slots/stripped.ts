import { isHan } from '../../text/han.ts'
import type { Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'

/** What parts a character from the one before it: nothing, a word of grammar, a pause in a row, a mark. */
export const Break = { none: 0, light: 1, pause: 2, mark: 3 } as const

/** A text without marks and words of grammar: what is said with other ones is the same. */
export interface Stripped {
  text: string
  /** Where each character stands in the text that it is of. */
  places: number[]
  /** What stands before each character, and behind the last one. */
  breaks: number[]
  /** The class of the word that begins with each character; 0 within a word. */
  words: number[]
}

/** Words of grammar that say how often, of which, or that it is not so. */
const TELLING = /^[不未无各每]/
/** Joins clauses as words of grammar do, and is none to the dictionary. */
const LIGHT = /^(?:且|即)$/
const PAUSE = /^[、和与及或]/
/** Letters and digits of one run are one word. */
const PLAIN = /[A-Za-z0-9.%％]/
const WORD = /[\p{L}\p{N}%％]/u

export function strippedOf(
  text: string,
  starts: Words,
  from: number,
  to: number,
  keepsGrammar = false,
): Stripped {
  const stripped: Stripped = { text: '', places: [], breaks: [], words: [] }
  let before: number = Break.mark
  for (let at = from, end = at; at < to; at = end) {
    end = wordEnd(text, starts, at, to)
    const word = text.slice(at, end)
    const isWord = isHan(text.charCodeAt(at)) || WORD.test(word)
    if (!isWord || (!keepsGrammar && (LIGHT.test(word) || isOfGrammar(text, starts, at, word)))) {
      before = Math.max(before, breakOf(word, isWord))
      continue
    }
    for (let place = at; place < end; place++) {
      stripped.places.push(place)
      stripped.breaks.push(place === at ? before : Break.none)
      stripped.words.push(place === at ? starts[at]! : 0)
    }
    stripped.text += word
    // 二是: what stands behind is an item of its own.
    before = isCounted(text, at, word) ? Break.pause : Break.none
  }
  stripped.breaks.push(Break.mark)
  stripped.words.push(WordClass.function)
  return stripped
}

function wordEnd(text: string, starts: Words, at: number, to: number): number {
  const isPlain = PLAIN.test(text[at]!)
  let end = at + 1
  while (end < to && (starts[end] === 0 || (isPlain && PLAIN.test(text[end]!)))) end++
  return end
}

/** 15620名: behind a number it is a unit. */
const isOfGrammar = (text: string, starts: Words, at: number, word: string): boolean =>
  starts[at] === WordClass.function && !TELLING.test(word) && !/[\d万亿多余]/.test(text[at - 1] ?? '')

function breakOf(word: string, isWord: boolean): number {
  if (PAUSE.test(word)) return Break.pause
  return isWord || /\s/.test(word) ? Break.light : Break.mark
}

const isCounted = (text: string, at: number, word: string): boolean =>
  word === '是' && /(?:^|[^一二三四五六七八九十])[一二三四五六七八九十]$/.test(text.slice(0, at).slice(-2))

/** The first place of what is left that stands at a place of the text, or behind it. */
export function placeFrom({ places }: Stripped, at: number): number {
  const from = places.findIndex((place) => place >= at)
  return from < 0 ? places.length : from
}

/** Where a stretch of a text stands in what is left of it. */
export const placesOf = (
  stripped: Stripped,
  { at, end }: { at: number; end: number },
): [from: number, to: number] => [placeFrom(stripped, at), placeFrom(stripped, end)]

/** Where the word behind a place begins. */
export function nextWord({ text, words }: Stripped, at: number): number {
  let next = at + 1
  while (next < text.length && words[next] === 0) next++
  return next
}

/** Where the word before a place begins. */
export function wordBefore({ words }: Stripped, end: number): number {
  let at = end - 1
  while (at > 0 && words[at] === 0) at--
  return at
}

/** The words of a stretch. */
export function wordsIn(stripped: Stripped, from: number, to: number): string[] {
  const words: string[] = []
  for (let at = from, next = at; at < to; at = next) {
    next = Math.min(to, nextWord(stripped, at))
    words.push(stripped.text.slice(at, next))
  }
  return words
}
