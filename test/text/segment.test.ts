import fc from 'fast-check'
import { expect, it } from 'vitest'
import { OTHER, segment, wordsOf } from '../../src/text/segment/segment.ts'
import { classOfWord, WordClass } from '../../src/text/segment/words.ts'
import { endingsOf, longestAt, longestBefore, trieOf } from '../../src/text/trie.ts'
import { anyText } from './any-text.ts'

it('cuts sentences into words, and leaves names as single characters', () => {
  expect(wordsOf('促进城市基层治理，建设美丽家园')).toEqual([
    ...['促进', '城市', '基层', '治理', '，'],
    ...['建设', '美丽', '家园'],
  ])
  expect(wordsOf('周晓岚表示')).toEqual(['周', '晓', '岚', '表示'])
})

it('knows what a word mostly is', () => {
  expect(classOfWord('建设')).toBe(WordClass.verbNoun)
  expect(classOfWord('太原')).toBe(WordClass.place)
  expect(classOfWord('晓岚')).toBeUndefined()
  expect(classOfWord('')).toBeUndefined()
})

it('covers every text with words, one start for each character that is no Han', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(wordsOf(text).join('')).toBe(text)
      const starts = segment(text)
      expect(starts).toHaveLength(text.length + 1)
      expect(starts[text.length]).toBe(OTHER)
    }),
  )
})

it('finds the longest word that begins or ends at a place', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('甲', '乙'), minLength: 1, maxLength: 4 })),
      fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 12 }),
      (words, text) => {
        const [forward, backward] = [trieOf(words), endingsOf(words)]
        for (let at = 0; at <= text.length; at++) {
          const longest = (fits: (word: string) => boolean) =>
            Math.max(0, ...words.filter(fits).map((w) => w.length))
          expect(longestAt(forward, text, at)).toBe(longest((word) => text.startsWith(word, at)))
          expect(longestBefore(backward, text, at)).toBe(longest((word) => text.slice(0, at).endsWith(word)))
        }
      },
    ),
  )
})
