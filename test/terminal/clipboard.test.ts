import { expect, it } from 'vitest'
import { copying } from '../../src/terminal/clipboard.ts'

/** A byte more than this most terminals refuse, in base64. */
const MOST = 74_994

it('a text that a terminal takes is copied whole, one that is longer not at all', () => {
  const longest = 'a'.repeat((MOST / 4) * 3 - 2)
  const sequence = copying(longest, {})!
  const [, base64] = /^\x1b\]52;c;([^\x07]*)\x07$/.exec(sequence)!
  expect(base64!.length).toBeLessThanOrEqual(MOST)
  expect(Buffer.from(base64!, 'base64').toString()).toBe(longest)
  expect(copying(`${longest}bcd`, {})).toBeUndefined()
})

it('tmux is asked itself, and told to pass it on', () => {
  expect(copying('字', { TMUX: 'x' })).toMatch(/^\x1b\]52;c;.*\x07\x1bPtmux;\x1b\x1b\]52;c;.*\x07\x1b\\$/)
})
