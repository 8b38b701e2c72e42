import type { Position, Range } from 'vscode-languageserver-types'

/** How an editor counts the characters of a line. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32'
export const ENCODINGS: Encoding[] = ['utf-16', 'utf-8', 'utf-32']

/** How long a text is, as an editor counts. */
const lengthOf = (text: string, encoding: Encoding): number =>
  encoding === 'utf-16' ? text.length : encoding === 'utf-8' ? Buffer.byteLength(text) : [...text].length

/** The code units of a line before a character that an editor counts; its end where it has no such one. */
function unitsBefore(line: string, character: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return Math.min(character, line.length)
  let [counted, units] = [0, 0]
  for (const point of line) {
    if (counted >= character) break
    counted += lengthOf(point, encoding)
    units += point.length
  }
  return units
}

/** What ends a line for editors. */
const LINE_END = /\r\n|\n|\r/g

/** The lines of a document, and where its places are. */
export class Places {
  private readonly begins: number[] = [0]
  /** Where the text of each line ends. */
  private readonly ends: number[] = []

  constructor(
    readonly text: string,
    private readonly encoding: Encoding,
  ) {
    for (const { index, 0: mark } of text.matchAll(LINE_END)) {
      this.ends.push(index)
      this.begins.push(index + mark.length)
    }
    this.ends.push(text.length)
  }

  /** The code unit at a position. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.begins.length) return this.text.length
    const begin = this.begins[line]!
    return begin + unitsBefore(this.text.slice(begin, this.ends[line]), character, this.encoding)
  }

  positionAt(offset: number): Position {
    let [low, high] = [0, this.begins.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.begins[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low, character: lengthOf(this.text.slice(this.begins[low]!, offset), this.encoding) }
  }

  rangeOf(from: number, to: number): Range {
    return { start: this.positionAt(from), end: this.positionAt(to) }
  }
}
