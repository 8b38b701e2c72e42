import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Ask, askAbreast, ROWS } from '../../src/ingest/learned/abreast.ts'
import { emptyMemory } from '../../src/ingest/learned/assembly.ts'
import { judgeAll, judged } from '../../src/ingest/learned/judge.ts'
import { askOneByOne } from '../../src/ingest/learned/one-by-one.ts'
import { type Forest, forestOf, type Tree } from '../../src/ingest/learned/trees.ts'

const FEATURES = 5
const limit = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -0x8000, max: 0x7ffe }))
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.record({ worth: fc.integer({ min: -200, max: 200 }) }),
    fc.record({ ask: fc.nat(FEATURES - 1), limit, ways: fc.tuple(tie('tree'), tie('tree')) }),
  ),
}))
const row = fc.array(fc.oneof(fc.integer({ min: -22, max: 22 }), fc.integer()), {
  minLength: FEATURES,
  maxLength: FEATURES,
})
const rows = fc.array(row, { maxLength: 40 })

/** What a tree says of a row, by its definition. */
const said = (tree: Tree, given: number[]): number =>
  'worth' in tree ? tree.worth : said(tree.ways[given[tree.ask]! > tree.limit ? 1 : 0], given)

it('trees say of many rows at once what they say of each, whatever its numbers are', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 8 }), rows, (trees, given) => {
      const forest = forestOf(trees, { features: FEATURES, outcomes: 1 })
      const wanted = given.map((own) => trees.reduce((sum, each) => sum + said(each, own), 0))
      const lists = given.map((own) => Int32Array.from(own))
      expect([...judged(forest, lists)]).toEqual(wanted)
      expect([...judgeAll(forest, Int32Array.from(given.flat()))]).toEqual(wanted)
    }),
  )
})

it('sums are right where they are greater than sixteen bits', () => {
  const trees: Tree[] = Array.from({ length: 301 }, () => ({ worth: 30_000 }))
  const forest = forestOf(trees, { features: 1, outcomes: 1 })
  expect([...judged(forest, [Int32Array.of(0)])]).toEqual([9_030_000])
})

it('a row that leaves no doubt is not asked further, and others are', () => {
  const tree = (worth: number): Tree => ({ ask: 0, limit: 0, ways: [{ worth: 0 }, { worth }] })
  const trees = [100, 0, 100, 0, 100, 0].map(tree)
  const forest = forestOf(trees, { features: 1, outcomes: 2 })
  expect([...judgeAll(forest, Int32Array.of(1, 0), 2, 100)]).toEqual([100, 0, 0, 0])
  expect([...judgeAll(forest, Int32Array.of(1, 0), 2, 101)]).toEqual([200, 0, 0, 0])
})

it('a processor that asks one row at a time comes to the same', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), rows, (trees, given) => {
      const forest = forestOf(trees, { features: FEATURES, outcomes: 1 })
      expect(sums(forest, given, askOneByOne)).toEqual(sums(forest, given, askAbreast))
    }),
  )
})

function sums(
  { asks, leaves, depth, trees }: Forest,
  given: number[][],
  program: typeof askAbreast,
): number[] {
  const memory = emptyMemory()
  const [columns, out, first] = [0, 2 * ROWS * FEATURES, 0x400]
  const numbers = new Int16Array(memory.buffer)
  given.slice(0, ROWS).forEach((own, place) => {
    own.forEach((value, feature) => {
      numbers[feature * ROWS + place] = value
    })
  })
  new Int32Array(memory.buffer, first).set(asks)
  numbers.set(leaves, (first + asks.byteLength) / 2)
  const ask: Ask = program(depth, memory)
  ask(first, first + asks.byteLength, trees, 4 << depth, columns, out)
  return [...numbers.subarray(out / 2, out / 2 + ROWS)]
}
