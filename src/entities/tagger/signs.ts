import { isBlank, isChineseMark, isDigit, isHan } from '../../text/han.ts'
import type { Words } from '../../text/segment/segment.ts'
import { DOTS, SOUNDS } from '../../text/sounds.ts'
import { FIRST_GIVEN, isCompound, markNames, ONLY_GIVEN, SECOND_GIVEN, SURNAME } from './lexicon.ts'

/** What each place of a text is described by: numbers, 0 where there is nothing. */
export const SIGNS = [
  /** The character; all digits are one, all Latin letters are one. */
  'unit',
  /** Han, digit, letter, …: see `kindOf`. */
  'kind',
  /** The kinds of a place and its neighbours, and of the next ones but one. */
  'kinds',
  'farKinds',
  /** Which part of the word it is, and that with the class of the word. */
  'part',
  'shape',
  /** The words here, before and behind. */
  'word',
  'wordBefore',
  'wordBehind',
  /** The name of the dictionary that covers the place: see `markNames`. */
  'name',
  /** How often the character is a surname, and that with the place that it has in one of two characters. */
  'surname',
  'compound',
  /** How often the character is the first, second or only one of a given name. */
  'firstGiven',
  'secondGiven',
  'onlyGiven',
  /** What the rules found. */
  'rule',
] as const
export type Sign = (typeof SIGNS)[number]

/** Arrays that begin EDGE places before a text and end as many behind it; `all` in the order of SIGNS. */
export type Signs = Record<Sign, Int32Array> & { all: Int32Array[]; places: number }

function roomFor(places: number): Signs {
  const all = SIGNS.map(() => new Int32Array(places))
  const bySign = Object.fromEntries(SIGNS.map((sign, index) => [sign, all[index]!]))
  return { ...(bySign as Record<Sign, Int32Array>), all, places }
}

/** One room for all texts: it grows with the longest. */
let room = roomFor(0)
let dictionary = new Uint8Array(0)

/** Features look so far beyond a text. */
export const EDGE = 3

/** A word of one character; the first, a middle and the last character of a longer one. */
export const Part = { alone: 0, first: 1, middle: 2, last: 3 } as const
export const Kind = { han: 1, dot: 6, sound: 7 } as const

const DIGIT = 0x30
const LETTER = 0x61
const seen = new Uint16Array(0x10000)
const kindOf = new Uint8Array(0x10000)
for (let unit = 0; unit < 0x10000; unit++) {
  seen[unit] = unit
  if (isHan(unit)) kindOf[unit] = Kind.han
  else if (isDigit(unit) || (unit >= 0xff10 && unit <= 0xff19)) {
    kindOf[unit] = 2
    seen[unit] = DIGIT
  } else if ((unit | 32) >= 0x61 && (unit | 32) <= 0x7a && unit < 0x80) {
    kindOf[unit] = 3
    seen[unit] = LETTER
  } else if (isBlank(unit)) kindOf[unit] = 4
  else if (isChineseMark(unit) || unit < 0x80) kindOf[unit] = 5
}
for (const dot of DOTS) {
  kindOf[dot.charCodeAt(0)] = Kind.dot
  seen[dot.charCodeAt(0)] = DOTS.charCodeAt(0)
}
for (const sound of SOUNDS) kindOf[sound.charCodeAt(0)] = Kind.sound

/** The signs of a text, in a room that the next text takes over. `layer` says what the rules found at each place. */
export function signsOf(text: string, starts: Words, layer: Uint8Array): Signs {
  const size = text.length + 2 * EDGE
  if (size > room.places) {
    room = roomFor(2 * size)
    dictionary = new Uint8Array(2 * size)
  }
  const signs = room
  for (const sign of signs.all) emptyEdges(sign, size)
  markNames(text, dictionary)
  readWords(text, starts, signs)
  readCharacters(text.length, layer, signs)
  return signs
}

function emptyEdges(sign: Int32Array, size: number): void {
  for (let place = 0; place < EDGE; place++) {
    sign[place] = 0
    sign[size - 1 - place] = 0
  }
}

/** The words of a text: each by the hash of its characters. */
function readWords(
  text: string,
  starts: Words,
  { unit, kind, shape, part, word, wordBefore, wordBehind }: Signs,
) {
  const length = text.length
  let before = 0
  let wordBegin = 0
  for (let at = 0; at < length; ) {
    let end = at
    let spelt = 7
    do {
      const code = text.charCodeAt(end)
      unit[end + EDGE] = seen[code]!
      kind[end + EDGE] = kindOf[code]!
      spelt = Math.imul(spelt ^ seen[code]!, 0x01000193)
      end++
    } while (end < length && starts[end] === 0)
    for (let place = at; place < end; place++) {
      const own =
        end - at === 1 ? Part.alone : place === at ? Part.first : place === end - 1 ? Part.last : Part.middle
      part[place + EDGE] = own
      shape[place + EDGE] = starts[at]! * 4 + own
      word[place + EDGE] = spelt
      wordBefore[place + EDGE] = before
    }
    wordBehind.fill(spelt, wordBegin + EDGE, at + EDGE)
    wordBegin = at
    before = spelt
    at = end
  }
  wordBehind.fill(0, wordBegin + EDGE, length + EDGE)
}

function readCharacters(length: number, layer: Uint8Array, signs: Signs): void {
  const { unit, kind, kinds, farKinds, name, surname, compound, firstGiven, secondGiven, onlyGiven, rule } =
    signs
  for (let at = 0; at < length; at++) {
    const here = at + EDGE
    const code = unit[here]!
    name[here] = dictionary[at]!
    rule[here] = layer[at]!
    surname[here] = SURNAME[code]!
    firstGiven[here] = FIRST_GIVEN[code]!
    secondGiven[here] = SECOND_GIVEN[code]!
    onlyGiven[here] = ONLY_GIVEN[code]!
    kinds[here] = kind[here - 1]! * 64 + kind[here]! * 8 + kind[here + 1]!
    farKinds[here] = kind[here - 2]! * 8 + kind[here + 2]!
    compound[here] = SURNAME[code]! + 16 * placeInCompound(unit, here)
  }
}

/** 1 where a surname of two characters begins, 2 where it goes on, 3 behind it. */
function placeInCompound(unit: Int32Array, here: number): number {
  if (isCompound(unit[here]!, unit[here + 1]!)) return 1
  if (isCompound(unit[here - 1]!, unit[here]!)) return 2
  return isCompound(unit[here - 2]!, unit[here - 1]!) ? 3 : 0
}
