import { expect, it } from 'vitest'
import { isYoung } from '../../src/store/sqlite/unchanged.ts'

const NOW = 1_700_000_000_000

it.each([
  ['written a moment ago', [NOW - 100], true],
  ['written by a machine whose clock goes before ours', [NOW - 1e9, NOW + 60_000], true],
  ['old', [NOW - 5000], false],
  ['dated by hand, or before the clock was set back', [NOW - 5000, NOW + 1e10], false],
  ['dated before 1970', [-1e12, NOW - 5000], false],
])('a file that is %s', (_, times, isIt) => {
  expect(isYoung(times, NOW)).toBe(isIt)
})
