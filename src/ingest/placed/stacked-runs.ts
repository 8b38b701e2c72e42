import { inRows } from '../../text/normal/vertical-forms.ts'
import { around } from './boxes.ts'
import type { Run } from './run.ts'

// Text from top to bottom may come as single characters, each set below the one before, among numbers and words that lie
// on their side.

/** So many in a row are no chance. */
const LEAST = 3
/** On a page where most are, fewer are the end of a paragraph. */
const MOST = 0.5
/** How far one stands beside the line, above and below its place, in its height. */
const STRAIGHT = 0.35
const STEP = { least: -0.7, most: 0.8 }
const ALIKE = 0.2
/** Pages of more are no sheets of a paper. */
const MOST_LINES = 5000

const middleOf = ({ box }: Run) => (box.left + box.right) / 2
const isPiece = ({ text, isUpright }: Run) => isUpright || [...text.trim()].length === 1

function goesOn(last: Run, next: Run): boolean {
  const size = Math.max(last.size, next.size)
  const gap = next.box.top - last.box.bottom
  return (
    Math.abs(last.size - next.size) < ALIKE * size &&
    Math.abs(middleOf(last) - middleOf(next)) < STRAIGHT * size &&
    gap > STEP.least * size &&
    gap < STEP.most * size
  )
}

/** The runs with those put together that stand below one another as they were set. */
export function withStackedRuns(runs: Run[]): Run[] {
  const chains: Run[][] = []
  for (const run of runs) {
    const open = chains.at(-1)
    const last = open?.at(-1)
    if (last && isPiece(run) && isPiece(last) && goesOn(last, run)) open!.push(run)
    else chains.push([run])
  }
  const isStack = (chain: Run[]) => chain.length >= LEAST
  const all = runs.reduce((sum, { text }) => sum + text.trim().length, 0)
  const inStacks = chains
    .filter((chain) => isStack(chain) || chain[0]!.isUpright)
    .reduce((sum, chain) => sum + chain.map(({ text }) => text.trim()).join('').length, 0)
  const isUpright = inStacks > MOST * all
  const isLine = (chain: Run[]) =>
    isStack(chain) ||
    (chain[0]!.isUpright && chain.length > 1) ||
    (isUpright && chain.every(isPiece) && chain.some(({ text }) => text.trim() !== ''))
  const lines = chains.filter(isLine).map(stacked)
  return [
    ...chains.filter((chain) => !isLine(chain)).flat(),
    ...(isUpright && lines.length < MOST_LINES ? abutting(lines) : lines),
  ]
}

/** Lines with those put together that stand right below one another: numbers and marks part them. */
function abutting(lines: Run[]): Run[] {
  const made: Run[] = []
  for (const line of [...lines].sort((a, b) => a.box.top - b.box.top)) {
    const at = made.findIndex((above) => goesOn(above, line))
    if (at >= 0) made[at] = stacked([made[at]!, line])
    else made.push(line)
  }
  return made
}

const stacked = (chain: Run[]): Run => ({
  ...chain[0]!,
  text: chain.map(({ text }) => inRows(text)).join(''),
  box: around(chain.map(({ box }) => box)),
  isUpright: true,
})
