import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NOTHING, WordNumbers } from '../../src/study/word-numbers.ts'
import { fold } from '../../src/text/fold.ts'

it('words have one number where they are compared as one, and other words another', () => {
  const aText = fc.array(fc.constantFrom('网', '網', 'Ａ', 'a', '，', '格', '𠮷', '\ud842', '\0', '5'), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(fc.array(aText, { maxLength: 40 }), (all) => {
      const words = new WordNumbers()
      for (const characters of all) {
        const [before, word, behind] = ['格', characters.join(''), 'a']
        const number = words.of(before + word + behind, before.length, before.length + word.length)
        expect(number === NOTHING ? '' : words.words[number]).toBe(fold(word))
      }
      expect(new Set(words.words).size).toBe(words.words.length)
    }),
  )
})

it('a hundred thousand words are told apart', () => {
  const words = new WordNumbers()
  const text = (at: number) => `词${at}`
  const count = 100_000
  const wrong: number[] = []
  for (const _ of [1, 2])
    for (let at = 0; at < count; at++) if (words.of(text(at), 0, text(at).length) !== at) wrong.push(at)
  expect(wrong).toEqual([])
  expect(words.words).toHaveLength(count)
})
