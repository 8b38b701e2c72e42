import type { IBufferCell, Terminal } from '@xterm/headless'

/** A screen cell by cell: what stands in it and how it looks; the second half of a wide character is empty. */
export type Picture = string[][]

const BETWEEN = '\t'

export function pictureOf({ buffer, rows, cols }: Terminal): Picture {
  return Array.from({ length: rows }, (_, row) => {
    const line = buffer.active.getLine(row)!
    return Array.from({ length: cols }, (_, column) => drawn(line.getCell(column)!))
  })
}

function drawn(cell: IBufferCell): string {
  if (cell.getWidth() === 0) return ''
  const text = cell.getChars() || ' '
  const background = cell.isBgDefault() ? '' : `${cell.getBgColorMode()}.${cell.getBgColor()}`
  const looks = [cell.isInverse() && 'inverse', cell.isUnderline() && 'underlined', background]
  // Weight and colour of a blank cannot be seen.
  if (text !== ' ' || cell.isInverse())
    looks.push(
      cell.isBold() && 'bold',
      cell.isDim() && 'dim',
      cell.isFgDefault() ? '' : `${cell.getFgColorMode()}.${cell.getFgColor()}`,
    )
  return text + BETWEEN + looks.filter(Boolean).join(' ')
}

export const textOf = (cell: string) => cell.split(BETWEEN)[0]!

/** The text on a ground of its own, with its rows: what the bar stands on. */
export const onGround = (picture: Picture): string =>
  picture.flatMap((row, at) => row.map((cell) => (GROUND.test(cell) ? at + textOf(cell) : ''))).join('')

/** Reversed, or in a background's mode and colour. */
const GROUND = new RegExp(`${BETWEEN}(?:inverse|(?:underlined )?\\d+\\.\\d+ )`)

/** Bytes of the characters that are new on a screen: of every cell that differs from what it was. */
export const newBytes = (before: Picture, now: Picture): number =>
  now
    .flatMap((row, at) => row.filter((cell, column) => cell !== before[at]![column]))
    .reduce((sum, cell) => sum + Buffer.byteLength(textOf(cell)), 0)
