import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberedIn } from '../../src/draft/read/numbered.ts'

const items = (text: string) => numberedIn(text).map((row) => row.items.map((range) => text.slice(...range)))

it.each([
  ['一是修路，二是种树，三是引水。', [['修路，', '种树，', '引水']]],
  ['①清人；②清物；③清账', [['清人；', '清物；', '清账']]],
  ['第一步，清人；第二步，清物。', [['清人；', '清物']]],
  [
    '一、守时；二、守信。另外，一是修路，二是种树。',
    [
      ['守时；', '守信'],
      ['修路，', '种树'],
    ],
  ],
  // One alone is no row, nor is what begins with another number.
  ['一是修路，再说。', []],
  ['二是修路，三是种树。', []],
  ['万一是他，十一、十二月', []],
])('what a text numbers: %s', (text, wanted) => expect(items(text)).toEqual(wanted))

it('rows stand one behind the other, with two items and more, each within its row', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'一二三四十是、，。；①②③第步（）修路'), maxLength: 80 }),
      (text) => {
        let before = 0
        for (const { at, end, items: own } of numberedIn(text)) {
          expect(at).toBeGreaterThanOrEqual(before)
          expect(own.length).toBeGreaterThan(1)
          for (const [from, to] of own) expect(at <= from && from <= to && to <= end).toBe(true)
          before = at + 1
        }
      },
    ),
  ))
