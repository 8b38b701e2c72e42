import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nearlyIn } from '../../src/search/nearly.ts'

const text = (length: number, most = length) =>
  fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '戊'), minLength: length, maxLength: most })

it('finds a text again with one character wrong, missing or too many', () => {
  fc.assert(
    fc.property(
      text(4, 9),
      text(0, 6),
      text(0, 6),
      fc.nat(),
      fc.constantFrom('wrong', 'missing', 'extra'),
      (wanted, before, after, where, slip) => {
        // At its ends a slip leaves nothing to tell it by.
        const at = 1 + (where % (wanted.length - 2))
        const slipped =
          wanted.slice(0, at) +
          (slip === 'missing' ? '' : '己') +
          wanted.slice(slip === 'extra' ? at : at + 1)
        expect(nearlyIn(before + slipped + after, wanted)).toBeDefined()
      },
    ),
  )
})

it('finds a text again with two neighbours in the other order, wherever they stand', () => {
  fc.assert(
    fc.property(text(4, 9), text(0, 6), text(0, 6), fc.nat(), (wanted, before, after, where) => {
      const at = where % (wanted.length - 1)
      const turned = wanted.slice(0, at) + wanted[at + 1] + wanted[at] + wanted.slice(at + 2)
      expect(nearlyIn(before + turned + after, wanted)).toBeDefined()
    }),
  )
  expect(nearlyIn('老旧小区改造', '老旧区小改造')).toEqual([0, 6])
  expect(nearlyIn('老旧小区改造', '旧老小区造改')).toBeUndefined()
})

it('finds nothing where two characters differ', () => {
  expect(nearlyIn('吕梁歌谣好听', '吕梁歌遥')).toEqual([0, 4])
  expect(nearlyIn('离石区蹚出党建引领', '离石区出党建引领')).toEqual([0, 9])
  expect(nearlyIn('吕梁民谣好听', '吕中歌遥')).toBeUndefined()
  expect(nearlyIn('', '吕梁歌谣')).toBeUndefined()
})

it('says where', () => {
  fc.assert(
    fc.property(text(0, 30), text(4, 6), (given, wanted) => {
      const range = nearlyIn(given, wanted)
      if (!range) return
      const length = range[1] - range[0]
      expect(range[0]).toBeGreaterThanOrEqual(0)
      expect(range[1]).toBeLessThanOrEqual(given.length)
      expect(Math.abs(length - wanted.length)).toBeLessThanOrEqual(1)
    }),
  )
})
