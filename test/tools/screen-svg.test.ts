import { expect, it } from 'vitest'
import { type DrawnCell, svgOf } from '../../tools/screen-svg.ts'

const PLAIN = { isBold: false, isUnderlined: false, colour: null, ground: null }

/** Cells of characters that take one cell or, where it is said, two. */
const cellsOf = (texts: string[], width: 1 | 2): DrawnCell[] =>
  texts.flatMap((text) => [
    { ...PLAIN, text, width },
    ...(width === 2 ? [{ ...PLAIN, text: '', width: 0 }] : []),
  ])

const textsIn = (row: DrawnCell[]) =>
  [...svgOf([row], 'dark', '').matchAll(/<text x="(\d+)" [^>]*textLength="(\d+)"[^>]*>(.*)<\/text>/g)].map(
    ([, x, length, text]) => [Number(x), Number(length), text],
  )

it('a character takes its cells, however many letters it is made of', () => {
  expect(textsIn([...cellsOf(['𠮷', '葛\u{e0100}'], 2), ...cellsOf(['e\u0301', 'x'], 1)])).toEqual([
    [12, 36, '𠮷葛\u{e0100}'],
    [48, 18, 'e\u0301x'],
  ])
})

it('a run begins at its first character and ends at its last', () => {
  expect(textsIn(cellsOf(['　', '中', '　'], 2))).toEqual([[30, 18, '中']])
  expect(textsIn(cellsOf([' ', 'a', ' ', ' ', 'b', ' '], 1))).toEqual([[21, 36, 'a\u00a0\u00a0b']])
})

it('what is on the screen is never read as drawing', () => {
  expect(textsIn(cellsOf([...'</text>&'], 1))).toEqual([[12, 72, '&#60;/text&#62;&#38;']])
})
