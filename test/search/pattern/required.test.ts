import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPattern } from '../../../src/search/pattern/read-pattern.ts'
import { requiredTexts } from '../../../src/search/pattern/required.ts'
import { anExpression, someText } from './an-expression.ts'

it.each([
  ['第[一二]届委员会?', ['第', '届委员']],
  ['甲乙|丙丁', []],
  ['(甲乙)?丙丁', ['丙丁']],
  ['甲乙+丙丁{2}', ['甲乙', '丙丁']],
  ['\\p{Script=Han}吕梁', ['吕梁']],
  ['(?<=市委)书(?:记|院)长', ['书', '长']],
  ['甲(乙(?=丙))丁', ['甲乙丁']],
  ['甲.*乙', ['甲', '乙']],
  ['\\ud842甲', []],
])('the texts that a fitting article must hold: %s', (source, texts) =>
  expect(requiredTexts(readPattern(source))).toEqual(texts),
)

it('are in everything that the expression fits', () => {
  fc.assert(
    fc.property(anExpression, someText, (source, given) => {
      fc.pre(new RegExp(source, 'u').test(given))
      for (const text of requiredTexts(readPattern(source))) expect(given).toContain(text)
    }),
    { numRuns: 2000 },
  )
})
