import { expect, it } from 'vitest'
import { isEveryday } from '../../src/text/everyday.ts'

it('knows the characters of everyday text', () => {
  const characters = Array.from({ length: 0x5200 }, (_, at) => String.fromCharCode(0x4e00 + at))
  expect(characters.filter(isEveryday)).toHaveLength(6763)
  for (const character of '的一吕梁龟') expect(isEveryday(character)).toBe(true)
  for (const character of ['龜', '㐂', 'a', '。', '', '的一']) expect(isEveryday(character)).toBe(false)
})
