import { laid } from './laid.ts'
import stringWidth from './string-width.ts'

// The build puts this in the place of Ink's own output, which takes every character of a frame apart and puts it
// together again, to lay boxes over each other: three quarters of the time of a key. Here texts are put side by side as
// they are; only where one lies over another, or is cut by its box, are they taken apart.

interface Written {
  transformers: ((line: string, index: number) => string)[]
}

/** The part of the screen that a box lets be seen, its ends excluded; nothing where it does not cut that way. */
interface Clip {
  x1: number | undefined
  x2: number | undefined
  y1: number | undefined
  y2: number | undefined
}

/** A text in a row, from a column on. */
export interface Piece {
  x: number
  text: string
}

export default class Output {
  private readonly rows: Piece[][]
  private readonly width: number
  private readonly clips: Clip[] = []

  constructor({ width, height }: { width: number; height: number }) {
    this.width = width
    this.rows = Array.from({ length: height }, () => [])
  }

  write(x: number, y: number, text: string, { transformers }: Written): void {
    if (text === '') return
    const { x1, x2, y1 = 0, y2 = this.rows.length } = this.clips.at(-1) ?? {}
    text.split('\n').forEach((line, index) => {
      const row = y + index
      if (row < y1 || row >= y2) return
      const whole = transformers.reduce((own, transform) => transform(own, index), line)
      const isCut = (x1 !== undefined && x < x1) || (x2 !== undefined && x + stringWidth(whole) > x2)
      if (!isCut) this.rows[row]?.push({ x, text: whole })
      else if (x1 !== undefined && x2 !== undefined && x1 < x2)
        this.rows[row]?.push({ x: x1, text: laid([{ x: x - x1, text: whole }], x2 - x1) })
    })
  }

  clip(clip: Clip): void {
    this.clips.push(clip)
  }

  unclip(): void {
    this.clips.pop()
  }

  get(): { output: string; height: number } {
    const lines = this.rows.map((pieces) => besideEachOther(pieces) ?? laid(pieces, this.width))
    return { output: lines.join('\n'), height: lines.length }
  }
}

/** The pieces with blanks between them; nothing where one lies over another. */
function besideEachOther(pieces: Piece[]): string | undefined {
  let line = ''
  let at = 0
  for (const [index, { x, text }] of pieces.entries()) {
    if (x < at) return undefined
    line += ' '.repeat(x - at) + text
    // Where the last one ends, nobody asks.
    if (index < pieces.length - 1) at = x + stringWidth(text)
  }
  return line
}
