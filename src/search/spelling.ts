import { allSyllables, readingsOf } from '../text/sound/readings.ts'
import { withPlainU } from '../text/sound/typed.ts'

/** One syllable of a query: how it may sound, whole (dajun) or by its beginning (dj). */
export interface Syllable {
  /** All that is typed of it: a Han character, a whole syllable, or its initial. */
  typed: string
  readings: string[]
  isWhole: boolean
}

/** Ways to divide what is typed that are followed at most: a line of initials has many. */
const MOST = 12

let syllables: Set<string> | undefined
/** Every syllable as it may be typed, ü as v and as u. */
function typedSyllables(): Set<string> {
  syllables ??= new Set(allSyllables().flatMap(withPlainU))
  return syllables
}

/**
 * How letters, Han characters or a mixture of them may be divided into syllables; whole syllables come first, the
 * fewest first.
 *
 * @example spellings('sundj')[0] // sun d j
 */
export function spellings(query: string): Syllable[][] {
  const found: Syllable[][] = []
  let work = 0
  const go = (at: number, before: Syllable[]) => {
    if (found.length >= MOST * 4 || work++ > 4000) return
    if (at >= query.length) {
      found.push(before)
      return
    }
    const character = query[at]!
    if (!/[a-z]/.test(character)) {
      const readings = readingsOf(character)
      go(at + 1, [
        ...before,
        { typed: character, readings: readings.length > 0 ? readings : [character], isWhole: true },
      ])
      return
    }
    for (let length = Math.min(6, query.length - at); length >= 2; length--) {
      const typed = query.slice(at, at + length)
      if (typedSyllables().has(typed))
        go(at + length, [...before, { typed, readings: [typed], isWhole: true }])
    }
    if (!/[aeiouv]/.test(character) || /[aoe]/.test(character))
      go(at + 1, [
        ...before,
        {
          typed: character,
          readings: [character],
          isWhole: typedSyllables().has(character) && /[aoe]/.test(character),
        },
      ])
  }
  go(0, [])
  return found.sort((a, b) => a.length - b.length).slice(0, MOST)
}
