import type { PlacedLine } from '../../model/placed.ts'
import { overlapDown } from './boxes.ts'

// A text may begin with a character so large that two or three lines stand beside it.

/** How much larger it is than the text, and how far from it, in the height of the text. */
const LARGER = 1.8
const BESIDE = 1.5

const isCapital = ({ text, isUpright }: PlacedLine) =>
  !isUpright && /^[“‘「『《（]?[\p{L}\p{N}]$/u.test(text.trim())

const withCapital = ({ text, unsure = [] }: PlacedLine, capital: string) => ({
  text: capital + text,
  unsure: unsure.map((at) => at + capital.length),
})

/** The lines with such characters put before the first line that stands beside them. */
export function withoutDropCapitals(lines: PlacedLine[]): PlacedLine[] {
  const used = new Set<PlacedLine>()
  const changed = new Map<PlacedLine, PlacedLine>()
  for (const capital of lines.filter(isCapital)) {
    const beside = lines
      .filter(
        ({ box, size, isUpright, text }) =>
          !isUpright &&
          text.length > 2 &&
          capital.size > LARGER * size &&
          box.left >= capital.box.right - size &&
          box.left - capital.box.right < BESIDE * size &&
          overlapDown(box, capital.box) > 0.4 * size,
      )
      .sort((a, b) => a.box.top - b.box.top)
    const [first] = beside
    if (!first || beside.length < 2 || beside.some((line) => changed.has(line))) continue
    used.add(capital)
    for (const line of beside)
      changed.set(line, {
        ...line,
        box: { ...line.box, left: capital.box.left },
        ...(line === first && withCapital(line, capital.text.trim())),
      })
  }
  if (used.size === 0) return lines
  return lines.filter((line) => !used.has(line)).map((line) => changed.get(line) ?? line)
}
