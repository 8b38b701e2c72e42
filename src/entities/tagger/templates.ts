import { EDGE, SIGNS, type Sign, type Signs } from './signs.ts'

/**
 * The features of a place: each is up to three signs, with where they are looked at. The number of a row is a part of
 * the hash.
 */
const TEMPLATES: [sign: Sign, shift: number][][] = [
  [['unit', -2]],
  [['unit', -1]],
  [['unit', 0]],
  [['unit', 1]],
  [['unit', 2]],
  [
    ['unit', -2],
    ['unit', -1],
  ],
  [
    ['unit', -1],
    ['unit', 0],
  ],
  [
    ['unit', 0],
    ['unit', 1],
  ],
  [
    ['unit', 1],
    ['unit', 2],
  ],
  [
    ['unit', -2],
    ['unit', -1],
    ['unit', 0],
  ],
  [
    ['unit', -1],
    ['unit', 0],
    ['unit', 1],
  ],
  [
    ['unit', 0],
    ['unit', 1],
    ['unit', 2],
  ],
  [['shape', 0]],
  [
    ['shape', -1],
    ['shape', 0],
  ],
  [
    ['shape', 0],
    ['shape', 1],
  ],
  [
    ['word', 0],
    ['part', 0],
  ],
  [
    ['wordBefore', 0],
    ['part', 0],
  ],
  [
    ['wordBehind', 0],
    ['part', 0],
  ],
  [['name', 0]],
  [
    ['name', -1],
    ['name', 0],
    ['name', 1],
  ],
  [
    ['name', 0],
    ['shape', 0],
  ],
  [
    ['compound', 0],
    ['firstGiven', 1],
    ['secondGiven', 2],
  ],
  [
    ['surname', -1],
    ['firstGiven', 0],
    ['secondGiven', 1],
  ],
  [
    ['surname', -2],
    ['firstGiven', -1],
    ['secondGiven', 0],
  ],
  [
    ['surname', 0],
    ['onlyGiven', 1],
    ['part', 2],
  ],
  [
    ['surname', -1],
    ['onlyGiven', 0],
    ['part', 1],
  ],
  [['kinds', 0]],
  [
    ['kinds', 0],
    ['farKinds', 0],
  ],
  [['rule', 0]],
  [
    ['rule', -1],
    ['rule', 0],
    ['rule', 1],
  ],
  [
    ['rule', 0],
    ['shape', 0],
  ],
  [
    ['rule', 0],
    ['name', 0],
  ],
]

/** How many features a place of a text has. */
export const FEATURES = TEMPLATES.length

const NO_SECOND = Math.imul(0x2e9, 0x27d4eb2f)
const NO_THIRD = Math.imul(0x3b5, 0x9e3779b1)

/** The same as numbers: the place of a sign among all, -1 for none, and the shift in an array of signs. */
const [first, second, third] = [0, 1, 2].map((part) => ({
  sign: Int32Array.from(TEMPLATES, (template) => (template[part] ? SIGNS.indexOf(template[part][0]) : -1)),
  shift: Int32Array.from(TEMPLATES, (template) => EDGE + (template[part]?.[1] ?? 0)),
})) as [Part, Part, Part]
interface Part {
  sign: Int32Array
  shift: Int32Array
}

/**
 * The features of some places, as hashes of 32 bits, those of a place together. They are made a template at a time: each
 * of these loops becomes tight machine code, which place by place it did not.
 */
export function hashPlaces({ all }: Signs, places: Int32Array, count: number, out: Int32Array): void {
  for (let template = 0; template < FEATURES; template++) {
    const begun = Math.imul(template + 1, 0x9e3779b1)
    const one = all[first.sign[template]!]!
    const oneShift = first.shift[template]!
    const two = second.sign[template]! < 0 ? undefined : all[second.sign[template]!]
    const three = third.sign[template]! < 0 ? undefined : all[third.sign[template]!]
    if (two === undefined) {
      for (let index = 0; index < count; index++) {
        const at = places[index]!
        const mixed = begin(begun, one[at + oneShift]!) ^ NO_SECOND
        out[at * FEATURES + template] = end(goOn(mixed) ^ NO_THIRD)
      }
      continue
    }
    const twoShift = second.shift[template]!
    if (three === undefined) {
      for (let index = 0; index < count; index++) {
        const at = places[index]!
        const mixed = begin(begun, one[at + oneShift]!) ^ Math.imul(two[at + twoShift]! + 0x2e9, 0x27d4eb2f)
        out[at * FEATURES + template] = end(goOn(mixed) ^ NO_THIRD)
      }
      continue
    }
    const threeShift = third.shift[template]!
    for (let index = 0; index < count; index++) {
      const at = places[index]!
      const mixed = begin(begun, one[at + oneShift]!) ^ Math.imul(two[at + twoShift]! + 0x2e9, 0x27d4eb2f)
      out[at * FEATURES + template] = end(
        goOn(mixed) ^ Math.imul(three[at + threeShift]! + 0x3b5, 0x9e3779b1),
      )
    }
  }
}

function begin(begun: number, first: number): number {
  const mixed = begun ^ Math.imul(first + 0x1f3, 0x85ebca6b)
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
}
const goOn = (mixed: number) => Math.imul(mixed ^ (mixed >>> 15), 0x165667b1)
const end = (mixed: number) => mixed ^ (mixed >>> 16)
