import type { Box, PlacedBlock, PlacedLine, PlacedPage } from '../../../model/placed.ts'
import { isHan } from '../../../text/han.ts'
import { around, heightOf, widthOf } from '../../placed/boxes.ts'

/** A word or a character as a recogniser saw it. */
export interface Word {
  text: string
  box: Box | undefined
  /** 0 to 1. */
  confidence: number
}

export interface RecognisedLine {
  words: Word[]
  box: Box | undefined
}

export interface Region {
  id: string
  /** What holds it together with others, where that has a name. */
  within?: string
  role?: PlacedBlock['role']
  lines: RecognisedLine[]
}

/** A page as a recogniser of characters gives it. */
export interface RecognisedPage {
  width: number
  height: number
  regions: Region[]
  /** Rules that it saw, and what else it took for none of the text, where they have places. */
  graphics: (Box | undefined)[]
}

const isWide = (text: string, at: number) => isHan(text.charCodeAt(at)) || text.charCodeAt(at) > 0x2e80

const spaceBetween = (before: string, behind: string) =>
  before === '' || isWide(before, before.length - 1) || isWide(behind, 0) ? '' : ' '

/** Of words below this every third was wrong, of those above it every eighth (Tesseract's chi_sim on pages of tools/pages). */
const UNSURE = 0.6

/** Words as a line: Chinese is set without spaces, however a recogniser parts it. */
export function joinWords(words: Word[]): Pick<PlacedLine, 'text' | 'unsure'> {
  let text = ''
  const unsure: number[] = []
  for (const { text: next, confidence } of words) {
    const own = next.replace(/\s+/g, ' ').trim()
    if (own === '') continue
    text += spaceBetween(text, own)
    if (confidence < UNSURE) unsure.push(text.length, text.length + own.length)
    text += own
  }
  return unsure.length > 0 ? { text, unsure } : { text }
}

const cellsOf = (text: string) => [...text].reduce((sum, each) => sum + (isWide(each, 0) ? 1 : 0.5), 0)

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

/** A box around ink is lower than the character. */
const HIGHER = 1.1
/** Of so many the width and the boxes of the words tell the size: a loose line is too wide, a box may be too high. */
const LEAST_CELLS = 4
const LEAST_WORDS = 5

/** Set from top to bottom is what is so much higher than wide. */
const UPRIGHT = 2.5
const LEAST_UPRIGHT = 3

function sizeOf(box: Box, cells: number, words: Box[]): number {
  if (cells < LEAST_CELLS) return heightOf(box) * HIGHER
  const wide = widthOf(box) / cells
  return words.length < LEAST_WORDS ? wide : Math.min(wide, median(words.map(heightOf)) * HIGHER)
}

/** A box as high as its characters are set: what stands above and below is told by distances of these. */
function asHigh(box: Box, size: number): Box {
  const middle = (box.top + box.bottom) / 2
  const [top, bottom] = [Math.min(box.top, middle - size / 2), Math.max(box.bottom, middle + size / 2)]
  return { ...box, top, bottom }
}

function placedLine({ words, box: given }: RecognisedLine): PlacedLine | undefined {
  const joined = joinWords(words)
  const { text } = joined
  const boxes = words.flatMap(({ box }) => box ?? [])
  const box = given ?? (boxes.length > 0 ? around(boxes) : undefined)
  if (text === '' || !box || !(widthOf(box) > 0) || !(heightOf(box) > 0)) return undefined
  const cells = cellsOf(text)
  const isUpright = heightOf(box) > UPRIGHT * widthOf(box) && cells >= LEAST_UPRIGHT
  const size = isUpright ? widthOf(box) : sizeOf(box, cells, boxes)
  return { ...joined, box: isUpright ? box : asHigh(box, size), size, face: '', isUpright }
}

/** Lines of one region within this of each other are of one size, and regions within SAME of the text are text. */
const ALIKE = 1.35
const SAME = 1.1
/** What is called a heading is set as one. */
const HEADING = 1.3

/** No page has more: each two columns are looked at with all of them. */
const MOST_RULES = 500

/** A rule is longer than some characters and thinner than one; what else is seen of pictures is none. */
const isRule = (box: Box | undefined, size: number): box is Box => {
  if (!box) return false
  const [short, long] = [widthOf(box), heightOf(box)].sort((a, b) => a - b) as [number, number]
  return short < size / 2 && long > 3 * size
}

/** A headline that was taken for two lies on one level, its parts closer than columns are, in its height. */
const LEVEL = 0.25
const BESIDE = 0.35
/** A page of more lines is not read by where they stand. */
const MOST_LINES = 5000

/** Puts together the lines of a headline, which a recogniser may have parted into blocks side by side. */
function joinHeadlines(blocks: PlacedBlock[], common: number): void {
  for (const { lines } of blocks)
    for (const line of lines) {
      if (line.isUpright || line.size < common * HEADING) continue
      for (const other of blocks) {
        const at = other.lines.findIndex((next) => next !== line && goesOn(line, next))
        if (at < 0) continue
        const [next] = other.lines.splice(at, 1) as [PlacedLine]
        const before = line.text + spaceBetween(line.text, next.text)
        line.unsure = [...(line.unsure ?? []), ...(next.unsure ?? []).map((place) => place + before.length)]
        line.text = before + next.text
        line.box = around([line.box, next.box])
      }
    }
}

function goesOn({ box, size }: PlacedLine, next: PlacedLine): boolean {
  const gap = next.box.left - box.right
  const isLevel = Math.abs(box.top + box.bottom - next.box.top - next.box.bottom) < 2 * LEVEL * size
  const isAlike = next.size < size * (1 + LEVEL) && next.size > size / (1 + LEVEL)
  return !next.isUpright && isLevel && isAlike && gap > -LEVEL * size && gap < BESIDE * size
}

/** The page by its lines, whose sizes are made even: what a recogniser measures trembles. */
export function placedPage({ width, height, regions, graphics }: RecognisedPage): PlacedPage {
  const blocks = regions.map(({ role, lines }) => ({
    ...(role && { role }),
    lines: lines.flatMap((line) => placedLine(line) ?? []),
  }))
  const all = blocks.flatMap(({ lines }) => lines)
  const common = median(
    all.flatMap(({ size, text, isUpright }) => (isUpright ? [] : [...text].map(() => size))),
  )
  for (const { lines, role } of blocks) {
    const own = median(lines.map(({ size }) => size))
    for (const line of lines) {
      if (line.isUpright) continue
      if (line.size < own * ALIKE && line.size > own / ALIKE) line.size = own
      if (line.size < common * SAME && line.size > common / SAME) line.size = common
      if (role === 'heading') line.size = Math.max(line.size, common * HEADING)
    }
  }
  if (all.length <= MOST_LINES) joinHeadlines(blocks, common)
  return {
    ...{ width, height, rules: graphics.filter((box) => isRule(box, common)).slice(0, MOST_RULES) },
    blocks: blocks.filter(({ lines }) => lines.length > 0),
  }
}
