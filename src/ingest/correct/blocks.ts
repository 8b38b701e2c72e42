import type { Block, LineRange } from '../../model/article.ts'
import { moved } from '../../text/stretches.ts'

const isInside = (line: number, [first, last]: LineRange) => line >= first && line <= last

/** Ranges without the lines from `first` to `last`. */
export function withoutLines(ranges: LineRange[], [first, last]: LineRange): LineRange[] {
  return ranges.flatMap(([from, to]): LineRange[] => {
    if (to < first || from > last) return [[from, to]]
    const kept: LineRange[] = []
    if (from < first) kept.push([from, first - 1])
    if (to > last) kept.push([last + 1, to])
    return kept
  })
}

/** Ranges in order, those that touch as one. */
export function joinedRanges(ranges: LineRange[]): LineRange[] {
  const joined: LineRange[] = []
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const before = joined.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else joined.push([first, last])
  }
  return joined
}

/** The part of a block that stands in the lines that `keeps` names, or nothing. */
function partOf(block: Block, keeps: (line: number) => boolean): Block | undefined {
  if (block.origin.length === 0) return block.lines.some(([first]) => keeps(first)) ? block : undefined
  let text = ''
  const origin: number[] = []
  const lines: LineRange[] = []
  const unsure: number[] = []
  for (let index = 0; index < block.origin.length; index += 3) {
    const [offset, line, column] = block.origin.slice(index, index + 3) as [number, number, number]
    if (!keeps(line)) continue
    origin.push(text.length, line, column)
    const end = block.origin[index + 3] ?? block.text.length
    unsure.push(...moved(block.unsure ?? [], offset, end, text.length))
    text += block.text.slice(offset, end)
    lines.push([line, line])
  }
  return text.trim() === ''
    ? undefined
    : withUnsure({ ...block, text, origin, lines: joinedNeighbours(lines) }, unsure)
}

/** A block of other text with what of it a recogniser was unsure of. */
export const withUnsure = ({ unsure: _, ...block }: Block, unsure: number[]): Block =>
  unsure.length > 0 ? { ...block, unsure } : block

/** Lines one after another as ranges, in reading order; a dump leaves a blank line between two. */
function joinedNeighbours(lines: LineRange[]): LineRange[] {
  const joined: LineRange[] = []
  for (const [line] of lines) {
    const before = joined.at(-1)
    if (before && line >= before[1] && line - before[1] <= 1) before[1] = line
    else joined.push([line, line])
  }
  return joined
}

/** Blocks cut in two: what stands in the lines of a range, and what does not. */
export function cutBlocks(blocks: Block[], range: LineRange): { inside: Block[]; outside: Block[] } {
  const inside = blocks.flatMap((block) => partOf(block, (line) => isInside(line, range)) ?? [])
  const outside = blocks.flatMap((block) => partOf(block, (line) => !isInside(line, range)) ?? [])
  return { inside, outside }
}

/** Lines of the file as blocks, a paragraph each. */
export function blocksOfLines(lines: string[], [first, last]: LineRange): Block[] {
  return lines.slice(first - 1, last).flatMap((raw, index) => {
    const text = raw.trim()
    const number = first + index
    return text === ''
      ? []
      : [{ type: 'p' as const, text, lines: [[number, number]], origin: [0, number, raw.indexOf(text)] }]
  })
}
