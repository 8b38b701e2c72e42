import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sanitise } from '../../src/text/sanitise.ts'
import { cells } from '../../src/text/width.ts'
import { anyText } from './any-text.ts'

describe('text on its way to the terminal', () => {
  it('shows control characters instead of obeying them', () => {
    expect(sanitise('\x1b[2J清屏\x07\x7f')).toBe('␛[2J清屏␇␡')
    expect(sanitise('一\t二')).toBe('一 二')
    expect(sanitise('\x9b31m红')).toBe('⠿31m红')
  })

  it('shows what would turn a line around or hide in it', () => {
    expect(sanitise('张\u202e三\u202c')).toBe('张⠿三⠿')
    expect(sanitise('吕\u200b梁\ufeff')).toBe('吕⠿梁⠿')
    expect(sanitise('林\u200d业')).toBe('林⠿业')
  })

  it('shows lone surrogates and private-use characters', () => {
    expect(sanitise('\ud800x\udc00')).toBe('⠿x⠿')
    expect(sanitise('\ue000\u{f0000}')).toBe('⠿⠿⠿')
  })

  it('keeps emoji sequences, flags and variants of ideographs whole', () => {
    for (const text of ['👩‍🌾', '❤️', '🇨🇳', '葛\u{e0100}', 'é', '吕梁']) expect(sanitise(text)).toBe(text)
  })

  it('for any text: no hostile character is left, the length stays, and the width is known', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = sanitise(text)
        expect(safe.length).toBe(text.length)
        expect(safe).not.toMatch(/[\p{Cc}\p{Cs}\p{Co}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u)
        expect(sanitise(safe)).toBe(safe)
        const marks = [...safe].filter((character) => character === '⠿').length
        expect(cells(safe)).toBeGreaterThanOrEqual(marks)
      }),
      { numRuns: 2000 },
    )
  })
})
