import { frameOf } from '../../terminal/frame.ts'
import { addressOf, PLAIN, parametersOf, stepBetween } from '../../terminal/looks.ts'
import { linkTo, RESET_LOOK } from '../../terminal/sequences.ts'
import stringWidth, { inkAmbiguousWidth } from './string-width.ts'

interface Cell {
  /** Nothing in the second cell of a wide character. */
  text: string
  look: number
}

/** Texts laid over each other in a row of so many cells, the later ones uppermost; what lies outside is cut off. */
export function laid(pieces: { x: number; text: string }[], width: number): string {
  const cells = Array.from({ length: width }, (): Cell => ({ text: ' ', look: PLAIN }))
  for (const { x, text } of pieces)
    cellsOf(text).forEach((cell, index) => {
      if (x + index >= 0 && x + index < width) put(cells, x + index, cell)
    })
  // The first half of a wide character is not drawn without its second.
  return written(cells.map((cell, column) => (isHalf(cells, column) ? { ...cell, text: ' ' } : cell)))
}

function put(cells: Cell[], column: number, cell: Cell): void {
  // Of a wide character that is cut by another the rest is blank.
  if (cells[column]!.text === '' && cell.text !== '' && column > 0) cells[column - 1]!.text = ' '
  if (cells[column + 1]?.text === '' && cell.text !== '') cells[column + 1]!.text = ' '
  cells[column] = { ...cell }
}

const isHalf = (cells: Cell[], column: number) => {
  const { text } = cells[column]!
  if (text === '') return column === 0 || stringWidth(cells[column - 1]!.text) < 2
  return stringWidth(text) === 2 && cells[column + 1]?.text !== ''
}

function cellsOf(text: string): Cell[] {
  const columns = stringWidth(text)
  const [row] = frameOf(text, { columns, rows: 1, ambiguous: inkAmbiguousWidth(), isMeasured: true }).rows
  return Array.from({ length: columns }, (_, index) => ({ text: row!.text[index]!, look: row!.look[index]! }))
}

function written(cells: Cell[]): string {
  let line = ''
  let look = PLAIN
  for (const cell of cells) {
    if (cell.look !== look && cell.text !== '') {
      const [was, is] = [parametersOf(look), parametersOf(cell.look)]
      if (was !== is) line += stepBetween(was, is)
      if (addressOf(look) !== addressOf(cell.look)) line += linkTo(addressOf(cell.look))
      look = cell.look
    }
    line += cell.text
  }
  if (parametersOf(look) !== '') line += RESET_LOOK
  return addressOf(look) === '' ? line : line + linkTo('')
}
