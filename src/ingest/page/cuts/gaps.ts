import type { Piece } from '../pieces.ts'

/** The pieces of a page by what stands between its paragraphs: gap i is above paragraph i. */
export interface Gaps {
  paragraphs: Piece[]
  /** The display lines and credits above each paragraph; the last list stands below the last one. */
  between: Piece[][]
  /** The display lines alone. */
  displays: Piece[][]
  widths: Int32Array
}

export function gapsOf(pieces: Piece[], widths: Int32Array): Gaps {
  const paragraphs: Piece[] = []
  const between: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.kind === 'paragraph') {
      paragraphs.push(piece)
      between.push([])
    } else between.at(-1)!.push(piece)
  }
  const displays = between.map((all) => all.filter(({ kind }) => kind === 'display'))
  return { paragraphs, between, displays, widths }
}

/** The display lines above a paragraph; below the last one, with the number of paragraphs. */
export const displaysAt = ({ displays }: Gaps, at: number): Piece[] => displays[at] ?? []
