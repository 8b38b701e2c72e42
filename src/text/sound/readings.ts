import { fileUnder } from '../filed.ts'
import { pinyinReadings } from '../generated/pinyin-readings.ts'

const FIRST = 0x4e00
const LAST = 0x9fff
const ZERO = 0x3007

interface Readings {
  /** All syllables, without tones, ü as v, in code-point order. */
  syllables: string[]
  /** Number of the first reading of each character, plus one; 0 where there is none. */
  first: Uint16Array
  /** The further readings of characters that have several. */
  others: Map<number, number[]>
}

let loaded: Readings | undefined

function load(): Readings {
  const readings: Readings = { syllables: [], first: new Uint16Array(LAST - FIRST + 2), others: new Map() }
  for (const group of groups()) {
    const syllable = syllableOf(group)
    const number = readings.syllables.push(syllable)
    for (let index = syllable.length; index < group.length; index++) {
      const place = placeOf(group.charCodeAt(index))
      if (readings.first[place] === 0) readings.first[place] = number
      else fileUnder(readings.others, place, number)
    }
  }
  return readings
}

/** The place of a character in the table; 〇 stands behind the block. */
const placeOf = (code: number) => (code === ZERO ? LAST - FIRST + 1 : code - FIRST)

const NONE: string[] = []

/**
 * Every way a character is read, without tones, ü as v.
 *
 * @example readingsOf('行') // ['hang', 'heng', 'xing']
 * @example readingsOf('吕') // ['lv']
 */
export function readingsOf(character: string): string[] {
  const code = character.charCodeAt(0)
  if ((code < FIRST || code > LAST) && code !== ZERO) return NONE
  loaded ??= load()
  const place = placeOf(code)
  const first = loaded.first[place]!
  if (first === 0) return NONE
  const { syllables } = loaded
  const others = loaded.others.get(place)
  return others ? [first, ...others].map((number) => syllables[number - 1]!) : [syllables[first - 1]!]
}

/** Every syllable that a character is read with, without tones, ü as v. */
export function allSyllables(): string[] {
  loaded ??= load()
  return loaded.syllables
}

/**
 * True where two characters are the same or may sound the same.
 *
 * @example soundsLike('锋', '峰') // true
 */
export function soundsLike(one: string, other: string): boolean {
  if (one === other) return true
  const readings = readingsOf(one)
  return readings.length > 0 && readingsOf(other).some((reading) => readings.includes(reading))
}

/**
 * True where two words of one length sound the same, character by character.
 *
 * @example homophones('林小东', '林晓东') // true
 */
export function homophones(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  for (let index = 0; index < one.length; index++) if (!soundsLike(one[index]!, other[index]!)) return false
  return true
}

let characters: Map<string, string> | undefined
/**
 * Every character that is read with a syllable, without tones, ü as v.
 *
 * @example charactersRead('liang').includes('梁') // true
 */
export function charactersRead(syllable: string): string {
  characters ??= new Map(groups().map((group) => [syllableOf(group), group.slice(syllableOf(group).length)]))
  return characters.get(syllable) ?? ''
}

/** A syllable and all characters that are read with it, in each of these. */
const groups = () => pinyinReadings().split(' ')
const syllableOf = (group: string) => group.slice(0, group.search(/[^a-z]/))
