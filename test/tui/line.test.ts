import { expect, it } from 'vitest'
import { LONGEST_QUERY, parseQuery } from '../../src/search/parse-query.ts'
import { inserted, promptFor } from '../../src/tui/prompts/line.ts'

it.each(['字', '👍'])(
  'a paste that is too long for a search is not cut to one that is not: %s',
  (character) => {
    const { line } = inserted(promptFor('search'), character.repeat(5000))
    expect(line.length).toBeLessThan(LONGEST_QUERY + 3)
    expect(line.isWellFormed()).toBe(true)
    expect(() => parseQuery(line)).toThrow(expect.objectContaining({ mistake: 'tooLong' }))
  },
)

it('a paste that can be searched for is taken whole', () => {
  const text = '字'.repeat(LONGEST_QUERY)
  expect(inserted(promptFor('search'), text).line).toBe(text)
})
