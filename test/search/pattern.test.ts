import fc from 'fast-check'
import { expect, it } from 'vitest'
import { patternLiterals } from '../../src/search/pattern-literals.ts'
import { fold } from '../../src/text/fold.ts'

it.each([
  ['第[一二]届委员会?', ['届委员']],
  ['林晓东', ['林晓东']],
  ['甲乙|丙丁', []],
  ['(甲乙)?丙丁', []],
  ['甲乙+丙丁{2}', ['甲乙']],
  ['\\p{Script=Han}吕梁', ['吕梁']],
  ['[0-9]{3}个支部', ['个支部']],
  ['甲.*乙', []],
])('the texts that a fitting article must hold: %s', (source, literals) =>
  expect(patternLiterals(source)).toEqual(literals),
)

it('are in everything that the expression fits', () => {
  const piece = fc.constantFrom(
    '甲',
    '乙',
    '丙',
    '甲?',
    '乙*',
    '丙+',
    '.',
    '[甲乙]',
    '(甲乙)',
    '丙{2}',
    '\\d',
    '|',
  )
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '7'), maxLength: 12 })
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), text, (pieces, given) => {
      const source = pieces.join('')
      if (!new RegExp(source, 'u').test(given)) return
      for (const literal of patternLiterals(source)) expect(fold(given)).toContain(literal)
    }),
    { numRuns: 3000 },
  )
})
