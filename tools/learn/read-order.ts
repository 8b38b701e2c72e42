import { type Draw, pick } from './drawn.ts'
import type { Style } from './page-style.ts'
import type { Block } from './printed.ts'

// The orders in which programs read a page, their mistakes included.

/** Blocks in the order of a program that cuts a page at its widest gaps. */
function byCuts(blocks: Block[], draw: Draw): Block[] {
  if (blocks.length < 2) return blocks
  const axis = draw() < 0.5 ? 'x' : 'y'
  const sorted = [...blocks].sort((a, b) => a[axis] - b[axis])
  const places = [...new Set(sorted.map((block) => block[axis]))]
  if (places.length < 2) return [...blocks].sort((a, b) => a.y - b.y || a.x - b.x)
  const limit = pick(draw, places.slice(1))
  return [
    ...byCuts(
      sorted.filter((block) => block[axis] < limit),
      draw,
    ),
    ...byCuts(
      sorted.filter((block) => block[axis] >= limit),
      draw,
    ),
  ]
}

const ORDERS: Record<Style['order'], (blocks: Block[], draw: Draw) => Block[]> = {
  boxes: (blocks) => blocks,
  columns: (blocks) => [...blocks].sort((a, b) => Math.floor(a.x) - Math.floor(b.x) || a.y - b.y),
  rows: (blocks) => [...blocks].sort((a, b) => band(a) - band(b) || a.x - b.x || a.y - b.y),
  cuts: byCuts,
}
/** Blocks that begin within so many lines stand in one row. */
const ROW = 8
const band = ({ y }: Block) => Math.floor(y / ROW)
/** How often a program loses its way, and a block stands one too early. */
const ASTRAY = 0.04

export function ordered(boxes: Block[][], style: Style, draw: Draw): Block[] {
  const placed = ORDERS[style.order](boxes.flat(), draw)
  const heads = placed.filter(({ isHead }) => isHead)
  const texts = placed.filter(({ isHead }) => !isHead)
  if (style.heads === 'first') return [...heads, ...texts]
  if (style.heads === 'last') return [...texts, ...heads]
  for (let at = 1; at < placed.length; at++)
    if (draw() < ASTRAY) [placed[at - 1], placed[at]] = [placed[at]!, placed[at - 1]!]
  return placed
}
