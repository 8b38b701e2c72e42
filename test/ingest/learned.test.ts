import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judged } from '../../src/ingest/learned/judge.ts'
import { packForest, unpackForest } from '../../src/ingest/learned/pack.ts'
import { grow } from '../../tools/learn/grow.ts'

const options = { rounds: 8, depth: 3, rate: 0.3, leaf: 1, rowShare: 1, featureShare: 1 }
const FEATURES = 3
const rows = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(9), fc.nat(3)), {
  minLength: 20,
  maxLength: 60,
})

const learn = (given: number[][]) =>
  grow(
    Int32Array.from(given.flat()),
    FEATURES,
    Int32Array.from(given, ([first]) => (first! > 0 ? 1 : 0)),
    new Float32Array(given.length).fill(1),
    1,
    options,
  )
const scoreOf = (forest: ReturnType<typeof learn>, row: number[]) =>
  judged(forest, [Int32Array.from(row)])[0]!

it('trees say what they were taught', () => {
  const given = Array.from({ length: 40 }, (_, index) => [index - 20, index % 7, index % 3])
  const forest = learn(given)
  for (const row of given) expect(scoreOf(forest, row) > 0).toBe(row[0]! > 0)
})

it('trees say the same when they have been packed and unpacked', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const forest = learn(given)
      const packed = packForest(forest)
      const { forest: unpacked, end } = unpackForest(packed, 0)
      expect(end).toBe(packed.length)
      for (const row of given) expect(scoreOf(unpacked, row)).toBe(scoreOf(forest, row))
    }),
    { numRuns: 50 },
  )
})

it('the same rows give the same trees', () => {
  fc.assert(
    fc.property(rows, (given) => {
      expect(packForest(learn(given))).toEqual(packForest(learn(given)))
    }),
    { numRuns: 20 },
  )
})
