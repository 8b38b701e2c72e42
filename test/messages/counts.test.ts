import { expect, it } from 'vitest'
import { messagesIn } from '../../src/messages/index.ts'

const messages = messagesIn('en')

/** Words in -s that may follow a name, where a text stands in the place of a count. */
const VERBS = /^(?:as|does|fails|gives|has|holds|is|knows|needs|says|takes|was)$/

type Words = (...values: number[]) => unknown

/** Every message that is made of something, by where it stands. */
function functionsIn(value: unknown, path: string): [string, Words][] {
  if (typeof value === 'function') return [[path, value as Words]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => functionsIn(inner, path ? `${path}.${name}` : name))
}

/** Every way to fill so many places with 0, 1 and 2: some are no counts, and say which of two things is meant. */
const fillings = (places: number): number[][] =>
  places === 0 ? [[]] : fillings(places - 1).flatMap((values) => [0, 1, 2].map((value) => [...values, value]))

/** What it says of all these numbers; one takes a list of texts and counts nothing. */
const said = functionsIn(messages, '')
  .filter(([path]) => path !== 'nearly')
  .flatMap(([path, words]) =>
    fillings(words.length).map((values) => ({ path, text: String(words(...values)) })),
  )

/** The words that follow a number, `new` and `other` left out. */
const followers = (text: string, number: 1 | 2): string[] =>
  [...text.matchAll(new RegExp(`(?<![\\w.,/-])${number} (?:new |other )?([a-z]+)`, 'g'))].map(
    ([, word]) => word!,
  )

it.each([
  ['articles', '1 article', '2 articles'],
  ['pageHeading', 'page 1, 1 article', 'page 2, 2 articles'],
  ['card.seen', '1 time in 1 article', '2 times in 2 articles'],
  ['namesOf.several', 'of 1 article', 'of 2 articles'],
  ['places', '1 hit', '2 hits'],
  ['notices.arrived', '1 new article', '2 new articles'],
  ['collections.entries', '1 entry', '2 entries'],
])('%s: "%s" and "%s"', (path, one, two) => {
  const texts = said.filter((message) => message.path === path).map(({ text }) => text)
  expect(texts).toContain(one)
  expect(texts).toContain(two)
})

it('nothing is said of one as of several', () => {
  expect(
    said.filter(({ text }) => followers(text, 1).some((word) => /[^s]s$/.test(word) && !VERBS.test(word))),
  ).toEqual([])
})

it('nothing is said of two as of one', () => {
  const ones = new Set(said.flatMap(({ text }) => followers(text, 2)).flatMap(singular))
  expect(said.filter(({ text }) => followers(text, 2).some((word) => ones.has(word)))).toEqual([])
})

/** What one of these would be called. */
const singular = (word: string): string[] =>
  VERBS.test(word)
    ? []
    : word.endsWith('ies')
      ? [`${word.slice(0, -3)}y`]
      : word.endsWith('s')
        ? [word.slice(0, -1)]
        : []
