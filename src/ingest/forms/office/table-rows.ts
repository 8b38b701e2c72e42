import type { Styled } from './styled.ts'

/** Parts the cells of a row. */
const BETWEEN = '　'

/**
 * Paragraphs as they stand below one another, those of a table row by row: a row of cells of a line each is one line.
 * Where a cell holds more it stands there for the sake of its place, and its paragraphs stay what they are.
 */
export class TableRows {
  readonly done: Styled[] = []
  /** The cells of the rows that are open, a row within a cell of another behind it. */
  private readonly rows: Styled[][][] = []

  add(paragraph: Styled): void {
    const into = this.rows.at(-1)?.at(-1) ?? this.done
    into.push(paragraph)
  }

  openRow(): void {
    this.rows.push([])
  }

  openCell(): void {
    this.rows.at(-1)?.push([])
  }

  closeRow(): void {
    const cells = this.rows.pop()?.map((cell) => cell.filter(({ text }) => text.trim() !== '')) ?? []
    const isOfLines = cells.length > 1 && cells.every(({ length }) => length <= 1)
    const paragraphs = cells.flat()
    const [first] = paragraphs
    if (!first) return
    if (!isOfLines) for (const own of paragraphs) this.add(own)
    else this.add({ ...first, role: 'text', text: paragraphs.map(({ text }) => text.trim()).join(BETWEEN) })
  }
}
