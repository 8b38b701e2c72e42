import { isHan } from '../han.ts'
import { readingsOf } from './readings.ts'
import { withPlainU } from './typed.ts'

/**
 * A query as typed, ready to be compared by sound: letters in lower case without tones, ü as v; spaces and
 * apostrophes, which people put between syllables, left out.
 *
 * @example soundQuery("Lǚliang Xi'an") // 'lvliangxian'
 */
export function soundQuery(typed: string): string {
  return typed
    .normalize('NFD')
    .replace(/u\u0308|ü/giu, 'v')
    .replace(/[\u0300-\u036f\s'’`-]/gu, '')
    .toLowerCase()
}

/**
 * What of `query` from `at` on a character may stand for: itself, a whole reading, its initial (z for 朱 as well as
 * zh), or, where the query ends inside the syllable, the part that is typed already. Returns the places in the
 * query where the next character goes on.
 */
function steps(query: string, at: number, character: string): number[] {
  if (query.startsWith(character.toLowerCase(), at)) return [at + character.length]
  const found: number[] = []
  const left = query.length - at
  for (const reading of readingsOf(character).flatMap(withPlainU)) {
    if (query.startsWith(reading, at)) found.push(at + reading.length)
    else if (left > 1 && left < reading.length && reading.startsWith(query.slice(at)))
      found.push(query.length)
    if (query[at] === reading[0]) found.push(at + 1)
    if (reading[1] === 'h' && query.startsWith(reading.slice(0, 2), at)) found.push(at + 2)
  }
  return found
}

/**
 * The first place where a text sounds like a query: full pinyin, initials, Han characters, or any mixture of them.
 * Marks and spaces of the text between the characters count for nothing. `query` comes from soundQuery. Any of a
 * character's readings may match, so that no polyphone has to be decided.
 *
 * @example matchSound('sundj', '市委书记孙大军') // [4, 7]
 * @example matchSound('孙dajun', '市委书记孙大军') // [4, 7]
 */
export function matchSound(query: string, text: string): [number, number] | undefined {
  if (query === '') return undefined
  for (let start = 0; start < text.length; start++) {
    if (!isSounded(text, start)) continue
    const end = matchFrom(query, text, start)
    if (end !== undefined) return [start, end]
  }
  return undefined
}

/** Characters that take part in a comparison by sound: Han, letters and digits. */
function isSounded(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return (
    isHan(code) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  )
}

/**
 * Where a match that begins at `start` ends. All the ways to divide the query are followed at once, as a set of
 * places in it, so that the time is the product of the two lengths at worst.
 */
function matchFrom(query: string, text: string, start: number): number | undefined {
  let places = new Set([0])
  for (let index = start; index < text.length && places.size > 0; index++) {
    if (!isSounded(text, index)) continue
    const next = new Set<number>()
    for (const at of places) for (const place of steps(query, at, text[index]!)) next.add(place)
    if (next.has(query.length)) return index + 1
    places = next
  }
  return undefined
}
