import type { PlacedLine } from '../../model/placed.ts'
import { inRows } from '../../text/normal/vertical-forms.ts'
import { around } from './boxes.ts'

// A headline set from top to bottom comes as single characters below one another, each a line.

const LEAST = 3
/** Characters of one line stand below one another to this part of their height, and this far apart at most. */
const STRAIGHT = 0.2
const PITCH = 1.7

const isSingle = ({ text, isUpright }: PlacedLine) => !isUpright && [...text.trim()].length === 1
const middleOf = ({ box }: PlacedLine) => (box.left + box.right) / 2

/** The lines with those put together that stand in single characters from top to bottom. */
export function withStacked(lines: PlacedLine[]): PlacedLine[] {
  const singles = lines.filter(isSingle).sort((a, b) => a.box.top - b.box.top)
  const used = new Set<PlacedLine>()
  const stacks: PlacedLine[] = []
  for (const first of singles) {
    if (used.has(first)) continue
    const stack = [first]
    for (const next of singles) {
      const last = stack.at(-1)!
      if (used.has(next) || next.box.top <= last.box.top) continue
      const step = next.box.top - last.box.top
      if (step > PITCH * first.size) break
      const isStraight = Math.abs(middleOf(next) - middleOf(last)) < STRAIGHT * first.size
      if (isStraight && Math.abs(next.size - first.size) < STRAIGHT * first.size) stack.push(next)
    }
    if (stack.length < LEAST) continue
    for (const each of stack) used.add(each)
    stacks.push(stacked(stack))
  }
  return [...lines.filter((line) => !used.has(line)), ...stacks]
}

const stacked = (stack: PlacedLine[]): PlacedLine => ({
  ...stack[0]!,
  text: stack.map(({ text }) => inRows(text.trim())).join(''),
  box: around(stack.map(({ box }) => box)),
  isUpright: true,
  unsure: [],
})
