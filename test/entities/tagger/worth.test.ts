import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeRoom, room } from '../../../src/entities/tagger/room.ts'
import { sumOneByOne } from '../../../src/entities/tagger/sum-one-by-one.ts'
import { type Sum, summing } from '../../../src/entities/tagger/summing.ts'
import { TAGS } from '../../../src/entities/tagger/tags.ts'
import { FEATURES } from '../../../src/entities/tagger/templates.ts'
import {
  checkOf,
  firstSlot,
  NAMING,
  SLOTS,
  secondSlot,
  shippedWeights,
} from '../../../src/entities/tagger/weights.ts'
import { weigh } from '../../../src/entities/tagger/worth.ts'
import { emptyMemory } from '../../../src/ingest/learned/assembly.ts'

const weights = shippedWeights()
/** A hash, and one that was learned in most cases. */
const hash = fc
  .tuple(fc.integer(), fc.nat(SLOTS - 1), fc.nat(3))
  .map(([any, slot, which]) => (which === 0 ? any : (weights.checks[slot]! << 24) | (any & 0x7f8000) | slot))
const place = fc.array(hash, { minLength: FEATURES, maxLength: FEATURES })
const places = fc.array(place, { minLength: 1, maxLength: 30 })

/** What the tags are worth by the definition of the weights. */
function worthOf(features: number[]): number[] {
  const sums = Array<number>(TAGS).fill(0)
  for (const feature of features) {
    const slot = [firstSlot(feature), secondSlot(feature)].find(
      (slot) => weights.checks[slot] === checkOf(feature),
    )
    if (slot === undefined) continue
    for (let tag = 0; tag < NAMING; tag++) sums[tag + 1]! += weights.worth[slot * NAMING + tag]!
  }
  return sums
}

it('the tags of a place are worth what its features were learned to be', () => {
  fc.assert(
    fc.property(places, fc.nat(5), (given, before) => {
      const rest = Array<number[]>(before).fill(Array<number>(FEATURES).fill(0))
      makeRoom(before + given.length)
      weigh(before, before + given.length, Int32Array.from([...rest, ...given].flat()), weights)
      const made = room.worth.slice(before * TAGS, (before + given.length) * TAGS)
      expect([...made]).toEqual(given.flatMap(worthOf))
    }),
  )
})

it('a text longer than all before it has room', () => {
  const long = Array.from({ length: 3000 * FEATURES }, (_, at) => Math.imul(at, 0x9e3779b1))
  makeRoom(3000)
  weigh(0, 3000, Int32Array.from(long), weights)
  expect([...room.worth.slice(2999 * TAGS, 3000 * TAGS)]).toEqual(worthOf(long.slice(2999 * FEATURES)))
})

it('a processor that sums one number at a time comes to the same', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (given) => {
      expect(sums(given, sumOneByOne)).toEqual(sums(given, summing))
    }),
  )
})

function sums(given: number[][], program: typeof summing): number[] {
  const memory = emptyMemory()
  memory.grow(7)
  const features = SLOTS + (SLOTS + 2) * NAMING
  const out = features + 4 * FEATURES * given.length
  new Uint8Array(memory.buffer).set(weights.checks)
  new Int8Array(memory.buffer, SLOTS).set(weights.worth)
  new Int32Array(memory.buffer, features).set(given.flat())
  const sum: Sum = program(memory)
  sum(features, given.length, 0, SLOTS, out)
  return [...new Int32Array(memory.buffer, out, TAGS * given.length)]
}
