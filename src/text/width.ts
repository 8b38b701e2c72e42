import stringWidth from 'string-width'
import { widthRanges } from './generated/width-ranges.ts'

/**
 * How many cells the terminal gives to the class of characters that Unicode calls Ambiguous (“ ” — … · ① →).
 * It is all or nothing in each terminal, so one number says it.
 */
export type AmbiguousWidth = 1 | 2

// What the generated table says of a code point: 0, 1 and 2 are its cells, whatever stands beside it.
const AMBIGUOUS = 3
/** May join its neighbours into one cluster (marks, joiners, jamo, flags), or starts an escape sequence. */
const COMPOSITE = 4

const kinds = decodeRanges(widthRanges)

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
const colourChange = /\x1b\[[\d;:]*m/y

/**
 * The cells that a string takes in a terminal.
 *
 * A string is measured by the table, one code point at a time. A code point that may join its neighbours is
 * handed to string-width together with them: its boundaries towards two plain code points are cluster
 * boundaries, so that the rest of the string need not be looked at again.
 *
 * @example cells('“四议”工作法') // 12, and 14 with ambiguous = 2
 */
export function cells(text: string, ambiguous: AmbiguousWidth = 1): number {
  let total = 0
  let index = 0
  // The plain code point before `index`, which a mark that follows may join.
  let lastStart = 0
  let lastCells = 0
  while (index < text.length) {
    const codePoint = text.codePointAt(index)!
    const kind = kinds[codePoint]!
    if (kind === COMPOSITE) {
      if (codePoint === 0x1b) {
        colourChange.lastIndex = index
        if (!colourChange.test(text)) return slowCells(text, ambiguous)
        index = colourChange.lastIndex
        continue
      }
      if (codePoint === 0x9b) return slowCells(text, ambiguous)
      const end = compositeEnd(text, index)
      total += slowCells(text.slice(lastStart, end), ambiguous) - lastCells
      index = end
      lastStart = end
      lastCells = 0
      continue
    }
    lastStart = index
    lastCells = kind === AMBIGUOUS ? ambiguous : kind
    total += lastCells
    index += codePoint > 0xffff ? 2 : 1
  }
  return total
}

function slowCells(text: string, ambiguous: AmbiguousWidth): number {
  return stringWidth(text, { ambiguousIsNarrow: ambiguous === 1 })
}

/** Where the code points that may join each other, and the plain one that may join the last of them, end. */
function compositeEnd(text: string, from: number): number {
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

/** True where a code point takes the same cells whatever stands beside it. */
function isPlain(codePoint: number): boolean {
  return kinds[codePoint] !== COMPOSITE
}

let segmenter: Intl.Segmenter | undefined

/**
 * Where the grapheme cluster that begins at `index` ends.
 *
 * @example clusterEnd('e\u0301a', 0) // 2
 */
export function clusterEnd(text: string, index: number): number {
  const codePoint = text.codePointAt(index)
  if (codePoint === undefined) return text.length
  const next = index + (codePoint > 0xffff ? 2 : 1)
  if (next >= text.length) return text.length
  const following = text.codePointAt(next)!
  if (isPlain(codePoint) && isPlain(following)) return next
  segmenter ??= new Intl.Segmenter('und')
  const run = text.slice(index, Math.max(next, compositeEnd(text, next)))
  for (const { segment } of segmenter.segment(run)) return index + segment.length
  return next
}

/**
 * The grapheme clusters of a string, what a person calls its characters.
 *
 * @example clusters('👩‍🌾乡') // ['👩‍🌾', '乡']
 */
export function clusters(text: string): string[] {
  const found: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start)
    found.push(text.slice(start, end))
    start = end
  }
  return found
}
