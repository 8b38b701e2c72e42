import { expect, it } from 'vitest'
import { costIn } from '../../../src/search/pattern/cost.ts'
import { fittingOf } from '../../../src/search/pattern/fitting.ts'
import { readPattern } from '../../../src/search/pattern/read-pattern.ts'

it.each([
  ['第[一二]届', 3],
  ['甲.*乙', 2002],
  ['(?<=市委)书记', 4],
])('what an expression may cost V8 at one place of a text of 1,000 characters: %s', (source, cost) => {
  expect(costIn(readPattern(source), 1000)).toBeGreaterThanOrEqual(cost)
  expect(costIn(readPattern(source), 1000)).toBeLessThan(10 * cost)
})

it.each(['(a+)+b', '(a|a)*b', '(a*)*', '(?=(a+)+b)', '.*.*.*b', '(a?){60}b', '(a+)*\\1'])(
  'an expression that V8 could run away with costs more than anybody has: %s',
  (source) => expect(costIn(readPattern(source), 500)).toBeGreaterThan(1e6),
)

it('long texts are asked about one after another, and all of them have one budget', () => {
  const { rangesIn } = fittingOf('(a+)+b')
  const long = 'a'.repeat(5000)
  expect(rangesIn([long, `${long}b`, 'ab'])).toEqual([[], [[0, 5001]], [[0, 2]]])
  expect(rangesIn(Array<string>(1000).fill(`${long}b`))).toBeUndefined()
  expect(fittingOf('^(a+)+\\1$').rangesIn(['aa', `${long}b`])).toBeUndefined()
})

it('an expression that is too large is too slow where it could fit, and nowhere else', () => {
  const { rangesIn } = fittingOf('(?:(?:a{999}){999}){999}')
  expect(rangesIn(['b'])).toEqual([[]])
  expect(rangesIn(['a'])).toBeUndefined()
})
