import { doubleArray, NO_ENTRY } from '../../text/double-array.ts'
import { bytes, NAMES } from '../../text/generated/names.ts'
import { SURNAMES } from '../../text/generated/surnames.ts'

// What is known of names before any text is read. All of it is a sign, nothing a proof: the tagger weighs it.

const { base, check, entries, codes } = doubleArray(bytes(), NAMES)

/**
 * For each place of a text the longest name of the dictionary that covers it: 0 where none does, else the class, how
 * long it is, and whether it begins, goes on or ends here.
 */
export function markNames(text: string, marks: Uint8Array): void {
  marks.fill(0, 0, text.length)
  let coveredTo = 0
  let coveredBy = 0
  for (let at = 0; at < text.length; at++) {
    let state = 0
    let length = 0
    let kind = 0
    for (let end = at; end < text.length; end++) {
      const code = codes[text.charCodeAt(end)]!
      const next = base[state]! + code
      if (code === 0 || check[next] !== state) break
      state = next
      if (entries[state] !== NO_ENTRY) {
        length = end + 1 - at
        kind = entries[state]!
      }
    }
    // A longer name takes the place of a shorter one that it overlaps.
    if (length === 0 || (at < coveredTo && length <= coveredBy)) continue
    coveredTo = at + length
    coveredBy = length
    const own = 1 + kind * 9 + (Math.min(length, 4) - 2) * 3
    for (let place = at; place < coveredTo; place++)
      marks[place] = own + (place === at ? 0 : place === coveredTo - 1 ? 2 : 1)
  }
}

/** How much more frequent a character is in names than elsewhere: see tools/tables/surnames.mjs. 0 for no surname. */
const levels = SURNAMES.levels.map((byLevel, place) => {
  const table = new Uint8Array(0x10000)
  byLevel.forEach((characters, level) => {
    for (const character of characters) table[character.charCodeAt(0)] = level + (place === 0 ? 1 : 0)
  })
  return table
})
export const [SURNAME, FIRST_GIVEN, SECOND_GIVEN, ONLY_GIVEN] = levels as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
]

/** The first characters of surnames of two, and both. */
const compound = new Set<number>()
const BEGINS_COMPOUND = new Uint8Array(0x10000)
for (const name of SURNAMES.surnames.split(' ')) {
  if (name.length !== 2) continue
  compound.add(name.charCodeAt(0) * 0x10000 + name.charCodeAt(1))
  BEGINS_COMPOUND[name.charCodeAt(0)] = 1
}
export const isCompound = (first: number, second: number) =>
  BEGINS_COMPOUND[first] === 1 && compound.has(first * 0x10000 + second)
