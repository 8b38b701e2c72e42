import { fold } from '../../text/fold.ts'
import { readingsOf } from '../../text/sound/readings.ts'
import { initialsOf, withPlainU } from '../../text/sound/typed.ts'

// What the full-text tables hold: words of their own making, parted by blanks, that SQLite cuts at blanks alone.

/** How SQLite cuts what these functions make: everything but a blank belongs to a word. */
export const TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co Cs'"

/** Each two characters of a folded text that stand together: 孙大军 as 孙大 大军. */
function pairs(folded: string): string {
  if (/[\ud800-\udfff]/.test(folded)) {
    const whole = [...folded]
    return whole
      .map((character, at) => character + (whole[at + 1] ?? ''))
      .slice(0, -1)
      .join(' ')
  }
  let words = ''
  for (let at = 0; at + 1 < folded.length; at++) words += `${folded[at]}${folded[at + 1]} `
  return words
}

/** Longer names than this are looked for by their beginning. */
const LONGEST = 60

/** The pairs of a text; of what is too short for one, the text itself. */
export function pairWords(text: string): string[] {
  const folded = fold(text)
  return folded.length < 2 ? [folded] : pairs(folded).trimEnd().split(' ')
}

/** All pairs of a text, anywhere in a name. */
export const everyPair = (text: string): string =>
  pairWords(text)
    .map((word) => `"${word.replaceAll('"', '')}"`)
    .join(' AND ')

/**
 * What a name may be asked by when its characters are not known: pairs of characters, of characters with one between
 * them, of syllables; initials by threes, and those of a whole short name.
 *
 * @example nameTokens('孙大军') // '孙大 孙_军 大军 sun.da da.jun 3sdj 0sdj' and those of other readings
 */
export function nameTokens(name: string): string {
  const folded = [...fold(name)].slice(0, LONGEST)
  const tokens = new Set<string>()
  const sounds = folded.map(soundsOf)
  for (let at = 0; at + 1 < folded.length; at++) {
    tokens.add(folded[at]! + folded[at + 1]!)
    if (at + 2 < folded.length) tokens.add(`${folded[at]}_${folded[at + 2]}`)
    for (const first of sounds[at]!) for (const second of sounds[at + 1]!) tokens.add(`${first}.${second}`)
    for (const initials of initialsOf(sounds.slice(at, at + 3)))
      if (initials.length === 3) tokens.add(`3${initials}`)
  }
  if (folded.length <= SHORT) for (const initials of initialsOf(sounds)) tokens.add(`0${initials}`)
  return [...tokens].join(' ')
}

/** Names up to this length are asked for by all of their initials. */
const SHORT = 4

/** How a character may be typed: its readings, ü as v and as u; a letter or digit as itself. */
function soundsOf(character: string): string[] {
  const readings = readingsOf(character)
  if (readings.length === 0) return [character]
  return readings.length === 1 && !readings[0]!.includes('v') ? readings : readings.flatMap(withPlainU)
}
