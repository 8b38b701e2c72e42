import fc from 'fast-check'
import { expect, it } from 'vitest'
import { programOf } from '../../../src/search/pattern/program.ts'
import { readPattern } from '../../../src/search/pattern/read-pattern.ts'
import { Run } from '../../../src/search/pattern/run.ts'
import { anExpression, someText } from './an-expression.ts'

const PLENTY = 100_000

const ownFits = (source: string, text: string, steps = PLENTY) =>
  new Run(programOf(readPattern(source))).everyFit(text, { steps })

const nativeFits = (source: string, text: string) =>
  [...text.matchAll(new RegExp(source, 'gu'))]
    .filter(([taken]) => taken !== '')
    .map(({ index, 0: taken }) => [index, index + taken.length])

const isReadable = (source: string) => {
  try {
    return Boolean(new RegExp(source, 'u'))
  } catch {
    return false
  }
}

it('what V8 finds, our own engine finds, at the same places', () => {
  fc.assert(
    fc.property(anExpression, fc.array(someText, { minLength: 2, maxLength: 4 }), (source, texts) => {
      for (const text of texts)
        expect([source, text, ownFits(source, text)]).toEqual([source, text, nativeFits(source, text)])
    }),
    { numRuns: 2000 },
  )
})

// V8 itself is wrong about a reference before a character beyond the BMP (until Node 24), so there are none here.
it('and so it is with references to groups', () => {
  const withReferences = fc
    .array(fc.oneof(anExpression, fc.constantFrom('\\1', '\\2', '(甲|乙a?)', '(.+?)')), {
      minLength: 2,
      maxLength: 5,
    })
    .map((parts) => parts.join(''))
    .filter((source) => source.includes('\\') && isReadable(source))
  const plain = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '3', '\n'), maxLength: 10 })
  fc.assert(
    fc.property(withReferences, plain, (source, text) => {
      // In a few of them every way is gone, and there are too many.
      const own = ownFits(source, text)
      if (own) expect([source, text, own]).toEqual([source, text, nativeFits(source, text)])
    }),
    { numRuns: 2000 },
  )
})

it.each([
  [
    '(?<甲>.)\\k<甲>',
    '大大小小',
    [
      [0, 2],
      [2, 4],
    ],
  ],
  ['(?<=第)\\p{Nd}+(?=次)', '第12次', [[1, 3]]],
  ['(?<=(.)\\1)甲', '乙乙甲', [[2, 3]]],
  [
    '(?:a?)*b|(a*)*c',
    'aab aac',
    [
      [0, 3],
      [4, 7],
    ],
  ],
  ['[\\s\\S]', '\u3000', [[0, 1]]],
])('%s in %s', (source, text, ranges) => expect(ownFits(source, text)).toEqual(ranges))

// Each of these takes V8 longer than anybody lives.
it.each([
  '^(a+)+$',
  '(a|aa)+$',
  '(.*)*乙',
  '(?=(a+)+$)a',
  '(?<=^(a|a)+)[乙b]',
  '(a*)*(a*)*(a*)*乙',
  '(?:a?){80}a{80}b',
])('the steps grow with the text and no faster: %s', (source) => {
  const steps = (length: number) => {
    const budget = { steps: 1e9 }
    new Run(programOf(readPattern(source))).everyFit(`${'a'.repeat(length)}b`, budget)
    return 1e9 - budget.steps
  }
  expect(steps(4000) / steps(400)).toBeLessThan(15)
})

it('is done where the steps are spent', () => {
  expect(ownFits('(a+)+b\\1', 'a'.repeat(40), 1000)).toBeUndefined()
  expect(ownFits('(甲)\\1', '甲甲', 1000)).toEqual([[0, 2]])
})
