import type { Block } from '../../model/article.ts'

/** Where in the file a place of a block stands: as [offset, line, column] of the last line that begins before it. */
export function originAt({ origin }: Block, offset: number): [number, number, number] | undefined {
  let known: [number, number, number] | undefined
  for (let index = 0; index < origin.length && origin[index]! <= offset; index += 3)
    known = origin.slice(index, index + 3) as [number, number, number]
  return known
}

/** The line of the file in which a place of a block stands. */
export const lineOfPlace = (block: Block, offset: number): number | undefined =>
  originAt(block, offset)?.[1] ?? block.lines[0]?.[0]
