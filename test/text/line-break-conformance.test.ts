import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { breakOpportunities } from '../../src/text/breaking/opportunities.ts'

const cases = gunzipSync(readFileSync(new URL('line-break-test.txt.gz', import.meta.url)))
  .toString('utf8')
  .split('\n')

it(`breaks where Unicode's own ${cases.length} cases break, the Chinese tailoring off`, () => {
  const wrong: string[] = []
  for (const given of cases) {
    const parts = given.split(' ')
    let text = ''
    const expected = new Set<number>()
    for (let index = 1; index + 1 < parts.length; index += 2) {
      text += String.fromCodePoint(Number.parseInt(parts[index]!, 16))
      if (parts[index + 1] === '÷') expected.add(text.length)
    }
    expected.delete(text.length)
    const found = breakOpportunities(text, 'unicode')
    const places = [...found.keys()].filter((place) => found[place]! > 0)
    if (places.join() !== [...expected].join()) wrong.push(given)
  }
  expect(wrong).toEqual([])
})
