import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decode } from '../../src/ingest/reading/decode.ts'
import { readText } from '../../src/ingest/reading/read-file.ts'
import { expectSoundPage } from './sound.ts'
import { wildPage } from './wild-page.ts'

it('no page loses a line or moves a character, whatever it holds', () => {
  fc.assert(
    fc.property(wildPage, (text) => {
      // A lone carriage return is no line end to the reader, and is one to nobody else who counts lines.
      expectSoundPage(text.replaceAll('\r', ''))
    }),
    { numRuns: 500 },
  )
})

it('any bytes under any name are read without an exception', () => {
  const name = fc.constantFrom('a.txt', '2023-04-22-01.txt', 'a.md')
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), name, (bytes, file) => {
      for (const { articles } of readText(decode(bytes).text, file, {}))
        expect(Array.isArray(articles)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

it.each([
  ['a million blank lines', '\n'.repeat(1_000_000)],
  ['one endless line', '大桥合龙，两岸可达。'.repeat(100_000)],
  ['one endless line without a mark', '大桥合龙两岸可达'.repeat(100_000)],
  ['brackets opened and never closed', '（“《'.repeat(200_000)],
  ['as many headlines as lines', '跨河大桥合龙\n\n'.repeat(50_000)],
  [
    'a paragraph cut fifty thousand times',
    '大桥合龙两岸可达，再不用绕远路也不怕天黑下雨路滑难走得很了，\n\n'.repeat(50_000),
  ],
  ['bylines without end', '（记者 林晓'.repeat(100_000)],
  ['spaces without end', `大${' '.repeat(1_000_000)}桥`],
  [
    'the same paragraph over and over',
    '大桥合龙，两岸居民出门十分钟就能过河，再不用绕远路，也不怕天黑。\n\n'.repeat(20_000),
  ],
])('%s are read to the end', (_, text) => {
  const results = readText(text, 'a.txt', {})
  expect(results).toHaveLength(1)
})
