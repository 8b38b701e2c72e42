import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toJson } from '../../src/text/json.ts'
import { HOSTILE, sanitise } from '../../src/text/sanitise.ts'
import { anyText } from '../text/any-text.ts'

it.each([...'\x7f\x9b\u00ad\u034f\u061c\u115f\u1160\u17b4\u180e\u200b\u2028\u202e\u2060\u2066\u206a\u206f'])(
  'writes %j as an escape',
  (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0')
    expect(toJson(`字${character}`)).toBe(`"字\\u${code}"`)
  },
)

it('for any text: the data stays the same, and a terminal shows what is written as it is', () => {
  fc.assert(
    fc.property(
      fc.dictionary(anyText, fc.array(anyText, { maxLength: 3 })),
      fc.boolean(),
      (value, isIndented) => {
        const json = toJson(value, isIndented ? 2 : undefined)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)))
        for (const line of json.split('\n')) {
          expect(HOSTILE.test(line)).toBe(false)
          expect(sanitise(line)).toBe(line)
        }
      },
    ),
    { numRuns: 500 },
  )
})
