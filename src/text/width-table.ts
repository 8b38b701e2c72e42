import { widthRanges } from './generated/width-ranges.ts'

// What the generated table says of a code point: 0, 1 and 2 are its cells, whatever stands beside it.
export const AMBIGUOUS = 3
/** May join its neighbours into one cluster (marks, joiners, jamo, flags), or starts an escape sequence. */
export const COMPOSITE = 4

export const kinds = decodeRanges(widthRanges)

function decodeRanges(ranges: string): Uint8Array {
  const table = new Uint8Array(0x110000)
  let next = 0
  for (const range of ranges.split(' ')) {
    const length = Number.parseInt(range.slice(1), 36)
    table.fill(Number(range[0]), next, next + length)
    next += length
  }
  return table
}

// Colour changes stand inside the strings that Ink measures: they take no room and join nothing.
export const colourChange = /\x1b\[[\d;:]*m/y
export const colourChanges = new RegExp(colourChange.source, 'g')

/** Where the code points that may join each other, and the plain one that may join the last of them, end. */
export function compositeEnd(text: string, from: number): number {
  let index = from
  let joined = true
  while (index < text.length) {
    const codePoint = text.codePointAt(index)!
    if (codePoint === 0x1b) {
      colourChange.lastIndex = index
      if (!colourChange.test(text)) break
      index = colourChange.lastIndex
      continue
    }
    const composite = kinds[codePoint] === COMPOSITE
    if ((!composite && !joined) || codePoint === 0x9b) break
    joined = composite
    index += codePoint > 0xffff ? 2 : 1
  }
  return index
}
