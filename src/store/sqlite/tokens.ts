import { fold } from '../../text/fold.ts'
import { readingsOf } from '../../text/sound/readings.ts'

// What the full-text tables hold: words of their own making, parted by blanks, that SQLite cuts at blanks alone.

/** How SQLite cuts what these functions make: everything but a blank belongs to a word. */
export const TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co Cs'"

/** Each two characters of a folded text that stand together: 孙大军 as 孙大 大军. */
export function pairs(folded: string): string {
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

/** Each character of a folded text once: for questions of one character. */
export const singles = (folded: string): string => [...new Set(folded)].join(' ')

/** A phrase of pairs, as a query has it; one character is a beginning of pairs. */
export const phrase = (folded: string): string => `"${pairs(folded).trimEnd().replaceAll('"', '""')}"`

/** Longer names than this are looked for by their beginning. */
const LONGEST = 60

/**
 * What a name may be asked by when its characters are not known: pairs of characters, of characters with one between
 * them, of syllables, and of initials, each kind with a mark of its own.
 *
 * @example nameTokens('孙大军') // '孙大 大军 孙_军 sun.da da.jun 1sd 1dj …'
 */
export function nameTokens(name: string): string {
  const folded = fold(name).slice(0, LONGEST)
  const tokens = new Set<string>()
  for (let at = 0; at + 1 < folded.length; at++) {
    const [one, two] = [folded[at]!, folded[at + 1]!]
    tokens.add(one + two)
    if (at + 2 < folded.length) tokens.add(`${one}_${folded[at + 2]}`)
    for (const first of soundsOf(one)) {
      for (const second of soundsOf(two)) {
        tokens.add(syllablePair(first, second))
        tokens.add(initialPair(first, second))
      }
    }
  }
  return [...tokens].join(' ')
}

/** How a character may be typed: its readings, ü as v and as u; a letter or digit as itself. */
export function soundsOf(character: string): string[] {
  const readings = readingsOf(character)
  if (readings.length === 0) return [character]
  return readings.flatMap((reading) =>
    reading.includes('v') ? [reading, reading.replace('v', 'u')] : [reading],
  )
}

export const syllablePair = (one: string, two: string) => `${one}.${two}`
export const initialPair = (one: string, two: string) => `1${one[0]}${two[0]}`
