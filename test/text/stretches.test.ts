import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moved } from '../../src/text/stretches.ts'

const marked = (stretches: number[], length: number) =>
  Array.from({ length }, (_, at) =>
    stretches.some((from, index) => index % 2 === 0 && from <= at && at < stretches[index + 1]!),
  )

it('what is marked in a piece of a text is marked where the piece stands in another', () => {
  const ends = fc.uniqueArray(fc.nat(30), { maxLength: 8 }).map((all) => {
    const sorted = all.sort((a, b) => a - b)
    return sorted.slice(0, sorted.length & ~1)
  })
  fc.assert(
    fc.property(ends, fc.nat(30), fc.nat(30), fc.nat(10), (stretches, from, length, at) => {
      const piece = marked(stretches, 70).slice(from, from + length)
      expect(marked(moved(stretches, from, from + length, at), 45)).toEqual([
        ...Array(at).fill(false),
        ...piece,
        ...Array(45 - at - length).fill(false),
      ])
    }),
  )
})
