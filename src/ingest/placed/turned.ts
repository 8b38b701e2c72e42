import type { Box, PlacedLine, PlacedPage } from '../../model/placed.ts'

// A page that is set from top to bottom is read as one that is set from left to right, a quarter turned: its columns,
// from the right to the left, come to lie below one another.

/** More of a page than this stands upright where it is set so: of others headlines alone. */
const MOST = 0.5

export const isSetUpright = ({ blocks }: PlacedPage): boolean => {
  let [all, upright] = [0, 0]
  for (const { lines } of blocks)
    for (const { text, isUpright } of lines) {
      all += text.length
      if (isUpright) upright += text.length
    }
  return upright > MOST * all
}

/** The page a quarter turned. */
export function turned({ width, height, blocks, rules }: PlacedPage): PlacedPage {
  const boxOf = ({ left, top, right, bottom }: Box): Box => ({
    left: top,
    right: bottom,
    top: width - right,
    bottom: width - left,
  })
  const lineOf = (line: PlacedLine): PlacedLine => ({
    ...line,
    box: boxOf(line.box),
    isUpright: !line.isUpright,
  })
  return {
    width: height,
    height: width,
    blocks: blocks.map((block) => ({ ...block, lines: block.lines.map(lineOf) })),
    rules: rules.map(boxOf),
  }
}
