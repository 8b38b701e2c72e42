import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type KnownSpot,
  type Memory,
  memoryNow,
  mergedMemories,
  type Remembered,
  rememberedIn,
  type Spot,
} from '../../src/settings/memory.ts'
import { contentOf, memoryIn } from '../../src/settings/memory-content.ts'
import { historyNow, mergedHistories } from '../../src/settings/search-history.ts'

const NOTHING: Remembered = { place: null, marks: {}, jumps: [], read: [], screen: null }
const EMPTY = memoryIn({})

const at = fc.nat(20)
const spot: fc.Arbitrary<Spot> = fc.record({
  article: fc.constantFrom('甲:1', '甲:9', '乙:1'),
  block: fc.nat(2),
  offset: fc.nat(2),
})
const mark: fc.Arbitrary<KnownSpot> = fc
  .tuple(spot, fc.constantFrom('', '甲的标题', '乙的标题'))
  .map(([own, headline]) => ({ ...own, headline }))
const timed = <Value>(value: fc.Arbitrary<Value>) => fc.record({ value, at })
const texts = fc.array(timed(fc.constantFrom('一', '二', '三', '四', '五')), { maxLength: 8 })
const place = fc.record({
  ...{ issue: fc.constant('甲'), article: fc.constantFrom('甲:1', '乙:1'), search: fc.constant(null) },
  ...{ block: fc.nat(3), offset: fc.nat(3) },
})
/** As it comes out of a file: in order, each thing once. */
const someMemory: fc.Arbitrary<Memory> = fc
  .record({
    left: timed(fc.record({ place: fc.option(place), screen: fc.constant(null) })),
    marks: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', '__proto__'), timed(fc.option(mark)))),
    jumps: fc.array(timed(mark), { maxLength: 8 }),
    read: texts,
  })
  .map(({ marks, ...memory }) => mergedMemories(EMPTY, { ...memory, marks: new Map(marks) }))
const someRemembered: fc.Arbitrary<Remembered> = fc.record({
  place: fc.option(place),
  marks: fc.dictionary(fc.constantFrom('a', 'b', 'c'), mark),
  jumps: fc.array(mark, { maxLength: 8 }),
  read: fc.uniqueArray(fc.constantFrom('一', '二', '三', '四', '五')),
  screen: fc.constant(null),
})

const plain = (memory: Memory) => JSON.parse(JSON.stringify(contentOf(memory)))

describe('what several programs remember, put together', () => {
  it('is the same whoever comes first, and however often one comes again', () => {
    fc.assert(
      fc.property(someMemory, someMemory, someMemory, (a, b, c) => {
        const left = mergedMemories(mergedMemories(a, b), c)
        expect(plain(mergedMemories(a, mergedMemories(b, c)))).toEqual(plain(left))
        expect(plain(mergedMemories(mergedMemories(b, c), a))).toEqual(plain(left))
        expect(plain(mergedMemories(left, b))).toEqual(plain(left))
        expect(plain(mergedMemories(a, a))).toEqual(plain(a))
      }),
    )
  })

  it('holds what each had: what was read and gone to, each mark as it was last set or taken away', () => {
    fc.assert(
      fc.property(someMemory, someMemory, (a, b) => {
        const both = mergedMemories(a, b)
        const values = (list: { value: unknown }[]) => list.map(({ value }) => value)
        for (const memory of [a, b]) {
          expect(values(both.read)).toEqual(expect.arrayContaining(values(memory.read)))
          for (const jump of memory.jumps) expect(both.jumps).toContainEqual(jump)
        }
        for (const [name, mark] of both.marks) {
          const given = [a.marks.get(name), b.marks.get(name)].filter((own) => own !== undefined)
          expect(given).toContainEqual(mark)
          expect(mark.at).toBe(Math.max(...given.map((own) => own.at)))
        }
        for (const list of [both.jumps, both.read])
          expect(list.map((own) => own.at)).toEqual(list.map((own) => own.at).sort((x, y) => x - y))
        expect(both.left.at).toBe(Math.max(a.left.at, b.left.at))
      }),
    )
  })

  it('is read from its file as it was written', () => {
    fc.assert(
      fc.property(someMemory, (memory) => {
        expect(plain(memoryIn(plain(memory)))).toEqual(plain(memory))
      }),
    )
  })

  it('is no more than the newest, in whatever order it comes together', () => {
    const many = (first: number): Memory => ({
      ...EMPTY,
      read: Array.from({ length: 4000 }, (_, index) => ({
        value: `a${first + 2 * index}`,
        at: first + 2 * index,
      })),
    })
    const both = rememberedIn(mergedMemories(many(0), many(1))).read
    expect(both).toEqual(Array.from({ length: 5000 }, (_, index) => `a${3000 + index}`))
  })
})

describe('what a run remembers now', () => {
  const now = (memory: Memory, given: Partial<Remembered>, time: number) =>
    memoryNow(memory, { ...NOTHING, ...given }, time)

  it('comes out as it is, whatever the clock says', () => {
    fc.assert(
      fc.property(someMemory, someRemembered, at, (before, remembered, time) => {
        const after = memoryNow(before, remembered, time)
        const { place: was, ...rest } = rememberedIn(after)
        expect({ ...rest }).toEqual({
          marks: remembered.marks,
          jumps: remembered.jumps,
          read: remembered.read,
          screen: null,
        })
        expect(was).toEqual(remembered.place ?? before.left.value.place)
        // Nothing has changed since: nothing is newer.
        expect(plain(memoryNow(after, remembered, time + 1))).toEqual(plain(after))
      }),
    )
  })

  it('wins over what stood there before it, also where a clock was set back', () => {
    fc.assert(
      fc.property(someMemory, someRemembered, at, (before, remembered, time) => {
        const both = mergedMemories(before, memoryNow(before, remembered, time))
        const { marks, place: was } = rememberedIn(both)
        expect(marks).toEqual(remembered.marks)
        expect(was).toEqual(remembered.place ?? before.left.value.place)
      }),
    )
  })

  it('does not take away what another program has set meanwhile', () => {
    const spotOf = (block: number) => ({ article: '甲:1', block, offset: 0, headline: '标题' })
    const begin = now(EMPTY, { marks: { a: spotOf(0), b: spotOf(0) } }, 1)
    const one = now(begin, { marks: { b: spotOf(1) } }, 2)
    const other = now(begin, { marks: { a: spotOf(0), b: spotOf(0), c: spotOf(2) } }, 3)
    expect(rememberedIn(mergedMemories(one, other)).marks).toEqual({ b: spotOf(1), c: spotOf(2) })
    const again = now(other, { marks: { a: spotOf(3), b: spotOf(0), c: spotOf(2) } }, 4)
    expect(rememberedIn(mergedMemories(one, again)).marks).toMatchObject({ a: spotOf(3), b: spotOf(1) })
  })
})

describe('the searches of several programs', () => {
  it('stand in order of time, one that was made again where it was made last', () => {
    const begin = historyNow([], ['网格', '党支部'], 1)
    const one = historyNow(begin, ['党支部', '网格'], 5)
    const other = historyNow(begin, ['网格', '党支部', '项目'], 4)
    const lines = (list: { value: string }[]) => list.map(({ value }) => value)
    expect(lines(mergedHistories(one, other))).toEqual(['党支部', '项目', '网格'])
    expect(mergedHistories(other, one)).toEqual(mergedHistories(one, other))
  })
})
