// Texts that stand side by side on a page, and above and below each other, in the order in which they are read.

/** A part of a row: the row's place, and from where to where its text stands in it. */
export interface Part {
  row: number
  from: number
  to: number
  /** Where it begins on the page. */
  place: number
}

const endOf = ({ place, from, to }: Part) => place + to - from

/** Parts of rows below each other, as one column has them. */
export interface Block {
  parts: Part[]
  left: number
  right: number
  top: number
  bottom: number
}

/** An indent, or what stands out on either side. */
const SLACK = 3
/** Rows of other columns that may stand between two of one. */
const REACH = 6

/** Parts, row by row, as blocks in the order in which they are read. */
export const blocksInOrder = (parts: Part[]): Block[] => inOrder(blocksOf(parts))

function blocksOf(parts: Part[]): Block[] {
  const blocks: Block[] = []
  let open: Block[] = []
  for (const part of parts) {
    open = open.filter(({ bottom }) => part.row - bottom <= REACH)
    const above = open.filter(
      ({ left, right, bottom }) => bottom < part.row && left < endOf(part) && part.place < right,
    )
    const [only] = above
    const goesOn =
      only &&
      above.length === 1 &&
      Math.abs(part.place - only.left) <= SLACK &&
      endOf(part) - only.right <= (only.parts.length > 1 ? SLACK : 0)
    if (goesOn) {
      only.parts.push(part)
      only.left = Math.min(only.left, part.place)
      only.right = Math.max(only.right, endOf(part))
      only.bottom = part.row
      continue
    }
    // What stands above it goes no further.
    open = open.filter((block) => !above.includes(block))
    const block = { parts: [part], left: part.place, right: endOf(part), top: part.row, bottom: part.row }
    open.push(block)
    blocks.push(block)
  }
  return blocks
}

/** Blocks from the left to the right where nothing stands across, else from the top to the bottom. */
function inOrder(blocks: Block[]): Block[] {
  const columns = cut(
    blocks,
    ({ left }) => left,
    ({ right }) => right,
  )
  if (columns.length > 1) return columns.flatMap(inOrder)
  const layers = cut(
    blocks,
    ({ top }) => top,
    ({ bottom }) => bottom + 1,
  )
  if (layers.length > 1) return layers.flatMap(inOrder)
  return [...blocks].sort((a, b) => a.left - b.left || a.top - b.top)
}

/** Blocks in groups between which no block reaches over. */
function cut(blocks: Block[], fromOf: (block: Block) => number, toOf: (block: Block) => number): Block[][] {
  const sorted = [...blocks].sort((a, b) => fromOf(a) - fromOf(b))
  const groups: Block[][] = []
  let reached = Number.NEGATIVE_INFINITY
  for (const block of sorted) {
    if (fromOf(block) >= reached) groups.push([])
    groups.at(-1)!.push(block)
    reached = Math.max(reached, toOf(block))
  }
  return groups
}
