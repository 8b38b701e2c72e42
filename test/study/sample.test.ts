import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Sampler } from '../../src/study/sample.ts'

const drawn = (count: number, size: number, seed: number) => {
  const sampler = new Sampler<number>({ size, seed })
  for (let item = 0; item < count; item++) sampler.add(item)
  return sampler.items()
}

it('a sample is as large as asked, in order, without doubles, and the same for the same seed', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 100 }), fc.nat(), (count, size, seed) => {
      const items = drawn(count, size, seed)
      expect(items.length).toBe(Math.min(count, size))
      expect(items).toEqual([...new Set(items)].sort((a, b) => a - b))
      expect(items).toEqual(drawn(count, size, seed))
    }),
  )
})

it('each thing is drawn as often as the others', () => {
  const times = new Array<number>(20).fill(0)
  for (let seed = 0; seed < 4000; seed++) for (const item of drawn(20, 5, seed)) times[item]!++
  // A quarter of 4,000, and five standard deviations of 27.
  for (const own of times) expect(Math.abs(own - 1000)).toBeLessThan(137)
})
