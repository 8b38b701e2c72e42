// What a list is of: two characters that stand together, or one character. As a number the pairs of a character stand
// end to end, behind them those of its pairs that many headlines have, and the character itself.

const HALF = 2 ** 21
const RARE = 0x10000
/** Stands in the place of a second character; no character has this number. */
const ALONE = HALF - 1

export const pairTerm = (first: number, second: number): number => first * HALF + second
/** The second character of a pair. */
export const secondOf = (pair: number): number => pair % HALF
export const characterTerm = (character: number): number => pairTerm(character, ALONE)

/** No character has this number or a greater one. */
const BEHIND_CHARACTERS = 0x110000
/** Two common characters, in headlines alone; undefined for what is too rare to be kept so. */
export const headTerm = (first: number, second: number): number | undefined =>
  second < RARE ? pairTerm(first, BEHIND_CHARACTERS + second) : undefined
/** The same by the term of the pair. */
export const headTermOf = (pair: number): number | undefined => headTerm(Math.floor(pair / HALF), pair % HALF)
export const isHeadTerm = (term: number): boolean =>
  term % HALF >= BEHIND_CHARACTERS && !isCharacterTerm(term)

export const isCharacterTerm = (term: number): boolean => term % HALF === ALONE

/** The terms of all pairs that begin with a character: from the first to before the last. */
export const pairsWith = (first: number): [from: number, before: number] => [
  pairTerm(first, 0),
  pairTerm(first, BEHIND_CHARACTERS),
]

const REPLACEMENT = 0xfffd
/** From here to where capitals begin again nothing is written in two cases. */
const CAPITALS_END = 0x3000

/** The characters of a folded text as numbers; folding leaves Greek or Cyrillic capitals as they are. */
export function codesOf(folded: string): number[] {
  const codes: number[] = []
  for (let at = 0; at < folded.length; at++) {
    const code = folded.codePointAt(at)!
    if (code >= RARE) at++
    codes.push(code >= CAPITALS_END && code < RARE ? withoutHalves(code) : lowered(code))
  }
  return codes
}

const withoutHalves = (code: number) => (code >= 0xd800 && code <= 0xdfff ? REPLACEMENT : code)

function lowered(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code
  const lower = String.fromCodePoint(code).toLowerCase()
  const low = lower.codePointAt(0)!
  return lower.length === (low >= RARE ? 2 : 1) ? low : code
}
