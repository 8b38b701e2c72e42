import { isBlank, isDigit, isHan } from '../../text/han.ts'
import { inCells } from './cells.ts'
import { endsSentence } from './signs.ts'

// Where the gap between two columns is narrow, a program takes their lines for one with a blank between. Such a line is
// told by its pieces: each but the last fills a column of a width that many lines of the page have.

/** A stretch of a row that holds text, without blanks at its ends. */
export interface Stretch {
  from: number
  to: number
}

/** Lines of so many cells and more are lines of a column, and so many of them tell its width. */
const NARROWEST = 14
const ALIKE = 8
/** A line that fills its column: at its narrowest with an indent, at its widest with marks set half as wide. */
const FULL = { least: 0.75, most: 1.1 }
const INDENT = 4
const SQUEEZED = 2
/** What the end of a paragraph costs, beside cells that a line is wider or narrower. */
const SHORT_END = 5
/** No row holds more that stands between blanks: what does is a table, or was made to be odd. */
const MOST = 40
/** Lines of one width differ by a mark or a digit. */
const BESIDE = 1
const HAN = 5
/** What is shorter than a column by more is no line before the short end of another. */
const SHORT = 3

/** What stands between blanks. */
function wordsIn(row: string, { from, to }: Stretch): Stretch[] {
  const words: Stretch[] = []
  for (let at = from; at < to; at++) {
    if (isBlank(row.charCodeAt(at))) continue
    const last = words.at(-1)
    if (last?.to === at) last.to = at + 1
    else words.push({ from: at, to: at + 1 })
  }
  return words
}

const isText = (row: string, { from, to }: Stretch) => {
  let count = 0
  for (let at = from; at < to && count < HAN; at++) if (isHan(row.charCodeAt(at))) count++
  return count >= HAN
}

const cellsOf = (row: string, { from, to }: Stretch) => inCells(row.slice(from, to))

/** A figure with a blank before or behind it, and one without. */
const APART = /\p{sc=Han} \d|\d \p{sc=Han}/gu
const CLOSE = /\p{sc=Han}\d|\d\p{sc=Han}/gu

/** The widths of what stands between blanks, with how often each comes. */
export class Widths {
  readonly #counts = new Map<number, number>()
  #apart = 0
  #close = 0

  add(row: string, stretch: Stretch): void {
    const text = row.slice(stretch.from, stretch.to)
    this.#apart += text.match(APART)?.length ?? 0
    this.#close += text.match(CLOSE)?.length ?? 0
    for (const word of wordsIn(row, stretch)) {
      const cells = cellsOf(row, word)
      if (cells >= NARROWEST && isText(row, word)) this.#counts.set(cells, (this.#counts.get(cells) ?? 0) + 1)
    }
  }

  /** Blanks stand around figures: they part no columns. */
  get aroundFigures(): boolean {
    return this.#apart > this.#close
  }

  /** The width of the column that has a line of so many cells: none of a row may be whole. */
  columnOf(cells: number): number | undefined {
    for (let width = cells; width <= cells + INDENT; width++) if (this.#isColumn(width)) return width
    return undefined
  }

  #isColumn(cells: number): boolean {
    let count = 0
    for (let other = cells - BESIDE; other <= cells + BESIDE; other++) count += this.#counts.get(other) ?? 0
    return count >= ALIKE
  }
}

/** The lines of columns that a stretch of a row holds: itself where it is one line. */
export function linesWithin(row: string, stretch: Stretch, widths: Widths): Stretch[] {
  const words = widths.aroundFigures ? withFigures(row, wordsIn(row, stretch)) : wordsIn(row, stretch)
  if (words.length < 2 || words.length > MOST) return [stretch]
  const width = widths.columnOf(Math.max(...words.map((word) => cellsOf(row, word))))
  if (width === undefined || cellsOf(row, stretch) <= width + SQUEEZED) return [stretch]
  return cheapest(row, words, width) ?? [stretch]
}

/** The words with those put together again between which a figure begins or ends. */
function withFigures(row: string, words: Stretch[]): Stretch[] {
  const made: Stretch[] = []
  for (const word of words) {
    const last = made.at(-1)
    if (last && (isDigit(row.charCodeAt(last.to - 1)) || isDigit(row.charCodeAt(word.from))))
      last.to = word.to
    else made.push({ ...word })
  }
  return made
}

/** The words as lines that are each but the last as wide as the column, or as its lines with an indent, or end a sentence. */
function cheapest(row: string, words: Stretch[], width: number): Stretch[] | undefined {
  const best: { cost: number; first: number }[] = [{ cost: 0, first: 0 }]
  for (let end = 1; end <= words.length; end++) {
    best.push({ cost: Number.POSITIVE_INFINITY, first: 0 })
    for (let first = end - 1; first >= 0; first--) {
      const line = { from: words[first]!.from, to: words[end - 1]!.to }
      const cells = cellsOf(row, line)
      if (cells > FULL.most * width) break
      const own = end === words.length ? 0 : costOf(row, line, cells, width)
      if (best[first]!.cost + own < best[end]!.cost) best[end] = { cost: best[first]!.cost + own, first }
    }
  }
  if (best.at(-1)!.cost === Number.POSITIVE_INFINITY) return undefined
  const lines: Stretch[] = []
  for (let end = words.length; end > 0; end = best[end]!.first)
    lines.unshift({ from: words[best[end]!.first]!.from, to: words[end - 1]!.to })
  const isWhole = lines.slice(0, -1).every((line) => cellsOf(row, line) >= width - SHORT)
  return isWhole || isText(row, lines.at(-1)!) ? lines : undefined
}

function costOf(row: string, line: Stretch, cells: number, width: number): number {
  if (cells < FULL.least * width)
    return endsSentence(row.slice(line.from, line.to)) ? SHORT_END : Number.POSITIVE_INFINITY
  return Math.min(Math.abs(width - cells), 1 + Math.abs(width - INDENT - cells))
}
