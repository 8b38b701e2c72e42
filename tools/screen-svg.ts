import type { IBufferCell } from '@xterm/headless'
import { colourOf } from '../test/tui/contrast.ts'

/** One cell as a terminal draws it; the second half of a wide character has no width. */
export interface DrawnCell {
  text: string
  width: number
  isBold: boolean
  isUnderlined: boolean
  /** Colours, `#rrggbb`; none where the terminal's own are meant. */
  colour: string | null
  ground: string | null
}

export type Scheme = 'dark' | 'light'

/** What a terminal draws with where a program names no colour. */
const OWN = {
  dark: { colour: '#d4d4d4', ground: '#161616' },
  light: { colour: '#1c1c1c', ground: '#fcfcfc' },
}

/** In pixels. Characters of most monospaced fonts are six tenths as wide as they are high. */
const [FONT, CELL, ROW, MARGIN] = [15, 9, 20, 12] as const
/** From the upper edge of a row down to where its characters stand, and to what underlines them. */
const [BASE, LINE] = [15, 17] as const

const FONTS = [
  ...["'SF Mono'", 'Menlo', 'Consolas', "'DejaVu Sans Mono'", "'Noto Sans Mono CJK SC'", "'PingFang SC'"],
  ...["'Microsoft YaHei'", "'Noto Sans CJK SC'", "'Noto Serif CJK SC'", 'monospace'],
].join(',')

export function drawnCell(cell: IBufferCell): DrawnCell {
  const colours = [
    cell.isFgDefault() ? null : hexOf(cell.getFgColor(), cell.isFgRGB()),
    cell.isBgDefault() ? null : hexOf(cell.getBgColor(), cell.isBgRGB()),
  ] as const
  if (cell.isInverse()) throw new Error('a theme with colours reverses nothing')
  return {
    text: cell.getChars() || ' ',
    width: cell.getWidth(),
    isBold: cell.isBold() !== 0,
    isUnderlined: cell.isUnderline() !== 0,
    colour: colours[0],
    ground: colours[1],
  }
}

const hexOf = (colour: number, isWhole: boolean): string =>
  `#${(isWhole ? [colour >> 16, (colour >> 8) & 255, colour & 255] : colourOf(colour))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`

/** A screen as a picture: every run of cells that look alike at its own place, so that no font can shift what follows. */
export function svgOf(rows: DrawnCell[][], scheme: Scheme, title: string): string {
  const width = Math.max(...rows.map((row) => row.length)) * CELL + 2 * MARGIN
  const height = rows.length * ROW + 2 * MARGIN
  const { colour, ground } = OWN[scheme]
  const shapes = rows.flatMap((row, index) => {
    const runs = runsOf(row)
    const top = MARGIN + index * ROW
    return [
      ...runs.flatMap((run) => groundOf(run, top)),
      ...runs.flatMap((run) => [...wordsOf(run, top, colour), ...lineBelow(run, top, colour)]),
    ]
  })
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${ground}"/>`,
    `<g font-family="${FONTS}" font-size="${FONT}" fill="${colour}">`,
    ...shapes,
    '</g>',
    '</svg>',
  ].join('\n')}\n`
}

interface Run extends DrawnCell {
  column: number
  cells: number
  /** What stands in each of its characters' cells; a cluster may be several letters long. */
  texts: string[]
}

/** Cells of one look and one width, together; a line between panes by itself, since it is drawn as one. */
function runsOf(row: DrawnCell[]): Run[] {
  const runs: Run[] = []
  row.forEach((cell, column) => {
    if (cell.width === 0) return
    const before = runs.at(-1)
    if (before && areAlike(before, cell)) {
      before.texts.push(cell.text)
      before.cells += cell.width
    } else runs.push({ ...cell, column, cells: cell.width, texts: [cell.text] })
  })
  return runs
}

const LOOKS = ['width', 'isBold', 'isUnderlined', 'colour', 'ground'] as const

const DIVIDER = '│'

const areAlike = (one: DrawnCell, other: DrawnCell) =>
  one.text !== DIVIDER && other.text !== DIVIDER && LOOKS.every((look) => one[look] === other[look])

const left = ({ column }: Run) => MARGIN + column * CELL

const groundOf = (run: Run, top: number): string[] =>
  run.ground === null
    ? []
    : [`<rect x="${left(run)}" y="${top}" width="${run.cells * CELL}" height="${ROW}" fill="${run.ground}"/>`]

function wordsOf(run: Run, top: number, colour: string): string[] {
  const isInk = (text: string) => text.trim() !== ''
  const first = run.texts.findIndex(isInk)
  if (first < 0) return []
  const inked = run.texts.slice(first, run.texts.findLastIndex(isInk) + 1)
  if (run.text === DIVIDER) return [dividerAt(run, top, colour)]
  const x = left(run) + first * run.width * CELL
  const cells = inked.length * run.width
  const looks = [
    run.colour && ` fill="${run.colour}"`,
    run.isBold && ' font-weight="bold"',
    run.width === 2 && ` letter-spacing="${2 * CELL - FONT}"`,
  ]
  const words = escaped(inked.join('')).replaceAll(' ', BLANK)
  return [
    `<text x="${x}" y="${top + BASE}" textLength="${cells * CELL}"${looks.filter(Boolean).join('')}>${words}</text>`,
  ]
}

/** Joined with those above and below, as a terminal draws it and a font in a picture would not. */
const dividerAt = (run: Run, top: number, colour: string) =>
  `<rect x="${left(run) + CELL / 2}" y="${top}" width="1" height="${ROW}" fill="${run.colour ?? colour}"/>`

const lineBelow = (run: Run, top: number, colour: string): string[] =>
  run.isUnderlined
    ? [
        `<rect x="${left(run)}" y="${top + LINE}" width="${run.cells * CELL}" height="1" fill="${run.colour ?? colour}"/>`,
      ]
    : []

/** Blanks in a row would be drawn as one. */
const BLANK = '\u00a0'

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
