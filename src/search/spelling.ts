import { allSyllables, readingsOf } from '../text/sound/readings.ts'
import { withPlainU } from '../text/sound/typed.ts'

/** One syllable of a query: how it may sound, whole (dajun) or by its beginning (dj). */
export interface Syllable {
  /** All that is typed of it: a Han character, a whole syllable, or its initial. */
  typed: string
  readings: string[]
  isWhole: boolean
}

/** Ways to divide what is typed that are told at most: a line of initials has many. */
const MOST = 12
/** The longest syllable has six letters: zhuang. */
const LONGEST = 6

let syllables: Set<string> | undefined
/** Every syllable as it may be typed, ü as v and as u. */
function typedSyllables(): Set<string> {
  syllables ??= new Set(allSyllables().flatMap(withPlainU))
  return syllables
}

/**
 * How letters, Han characters or a mixture of them may be divided into syllables; those with the fewest that are only
 * begun come first, of these the fewest.
 *
 * @example spellings('sundj')[0] // sun d j
 */
export function spellings(query: string): Syllable[][] {
  // From the end: the best ways from a place are the best from the places behind it, with a syllable before them.
  const from: Way[][] = []
  from[query.length] = [{ begun: 0, syllables: [] }]
  for (let at = query.length - 1; at >= 0; at--)
    from[at] = syllablesAt(query, at)
      .flatMap((syllable) => from[at + syllable.typed.length]!.map((rest) => before(syllable, rest)))
      .sort((a, b) => a.begun - b.begun || a.syllables.length - b.syllables.length)
      .slice(0, MOST)
  return from[0]!.map(({ syllables }) => syllables)
}

/**
 * A spelling whose last syllable may be only begun: zhangg is zhang and whatever begins with g, zhanggu zhang and gu,
 * guan or guang. What is one syllable already, as zhang is, is not taken for zhan and more.
 */
export function withEndBegun(spelling: Syllable[]): Syllable[] {
  const last = spelling.at(-1)!
  const isOne = typedSyllables().has(spelling.map(({ typed }) => typed).join(''))
  if (isOne || spelling.length < 2 || !/[a-z]/.test(last.typed)) return spelling
  const readings = [...typedSyllables()].filter((syllable) => syllable.startsWith(last.typed))
  return [...spelling.slice(0, -1), { ...last, readings, isWhole: true }]
}

interface Way {
  begun: number
  syllables: Syllable[]
}

const before = (syllable: Syllable, { begun, syllables }: Way): Way => ({
  begun: begun + (syllable.isWhole ? 0 : 1),
  syllables: [syllable, ...syllables],
})

/** What may stand at a place, the longest first. */
function syllablesAt(query: string, at: number): Syllable[] {
  const character = query[at]!
  if (!/[a-z]/.test(character)) {
    const readings = readingsOf(character)
    return [{ typed: character, readings: readings.length > 0 ? readings : [character], isWhole: true }]
  }
  const syllables: Syllable[] = []
  for (let length = Math.min(LONGEST, query.length - at); length >= 1; length--) {
    const typed = query.slice(at, at + length)
    // Of single letters the vowels are whole: m and n are hardly typed for 呒 and 嗯.
    const isWhole = typedSyllables().has(typed) && (length > 1 || /[aoe]/.test(typed))
    if (isWhole || (length === 1 && !/[iuv]/.test(typed)))
      syllables.push({ typed, readings: [typed], isWhole })
  }
  return syllables
}
