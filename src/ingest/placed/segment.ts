import type { Box, PlacedLine } from '../../model/placed.ts'
import { readingForm } from '../print/reading-form.ts'
import { endsSentence, endsWithPhotographer } from '../print/signs.ts'
import { around } from './boxes.ts'

/** Lines of one size below one another in a column, without a break. */
export interface Segment {
  lines: PlacedLine[]
  box: Box
  size: number
  /** For each line whether a paragraph begins with it. */
  begins: boolean[]
  /** For each line whether it stands alone in its column, as a crosshead does. */
  stands: boolean[]
  /** Its last line is full and ends no sentence: it goes on elsewhere. */
  isOpen: boolean
}

/** The segments of one text in the order of reading. */
export type Text = Segment[]

export const INDENT = { least: 1.2, most: 3.2 }
/** So far from its column's end a line may stop and be full: a mark that may not begin the next line. */
const RAGGED = 1.7

/** Paragraphs may stand apart by this more than lines do, in the height of the text. */
const PARTED = 0.35

/** Longest line that stands by itself, and so many of them in a row, without being a text. */
const SHORT = 26
const FEW = 3

const ending = ({ text }: PlacedLine) => endsSentence(readingForm(text.trimEnd()))

/** Lines of a column with those of another face parted off where they are a text of their own, such as a caption. */
export function byFace(lines: PlacedLine[], face: string): PlacedLine[][] {
  const runs: PlacedLine[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run && (run[0]!.face === face) === (line.face === face)) run.push(line)
    else runs.push([line])
  }
  const isHead = (run: PlacedLine[]) =>
    run.length <= FEW && !ending(run.at(-1)!) && !endsWithPhotographer(readingForm(run.at(-1)!.text))
  const parts: PlacedLine[][] = []
  let wasText = false
  for (const run of runs) {
    const isText = run[0]!.face !== face && !isHead(run)
    if (parts.length > 0 && !isText && !wasText) parts.at(-1)!.push(...run)
    else parts.push([...run])
    wasText = isText
  }
  return parts
}

export function segmentOf(lines: PlacedLine[], face: string): Segment {
  const box = around(lines.map((line) => line.box))
  const size = lines[0]!.size
  const base = baseOf(lines, box, size)
  const ends = lines.map(ending)
  const isFull = (line: PlacedLine | undefined) =>
    line !== undefined && line.box.right >= box.right - RAGGED * size
  const isIndented = ({ box: { left } }: PlacedLine) =>
    left - base > INDENT.least * size && left - base < INDENT.most * size
  const stands = lines.map((line, at) => {
    const { box: own, text } = line
    if (ends[at] || text.length > SHORT || lines.length === 1) return false
    if (line.face !== face && lines.some((other) => other.face === face)) return true
    const [before, behind] = [own.left - base, box.right - own.right]
    const isSetIn = Math.min(before, behind) > INDENT.least * size
    if (isSetIn && Math.abs(before - behind) < 1.2 * size) return true
    const next = lines[at + 1]
    const isBetween =
      at > 0 && (ends[at - 1]! || !isFull(lines[at - 1])) && next !== undefined && isIndented(next)
    return isBetween && before < size && !isFull(line)
  })
  const pitches = lines.slice(1).map((line, at) => line.box.top - lines[at]!.box.top)
  const pitch = [...pitches].sort((a, b) => a - b)[pitches.length >> 1] ?? 0
  const begins = lines.map((line, at) => {
    if (at > 1 && ends[at - 1] && pitches[at - 1]! > pitch + PARTED * size) return true
    if (at > 0 && stands[at - 1] !== stands[at]) return true
    if (stands[at]) return at === 0
    return isIndented(line) || (at > 0 && !isFull(lines[at - 1]) && ends[at - 1]!)
  })
  const last = lines.at(-1)!
  return {
    ...{ lines, box: { ...box, left: base }, size, begins, stands },
    isOpen: isFull(last) && !ends.at(-1) && !stands.at(-1),
  }
}

/** A mark may hang out of its column by this, in the height of the text. */
const HANGING = 1

/** Where the lines of a column begin that begin no paragraph: the leftmost place but for a mark that hangs out. */
function baseOf(lines: PlacedLine[], box: Box, size: number): number {
  const lefts = lines.map(({ box: { left } }) => left).sort((a, b) => a - b)
  const second = lefts[1] ?? box.left
  return second - box.left < HANGING * size ? second : box.left
}
