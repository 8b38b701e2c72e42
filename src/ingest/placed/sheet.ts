import type { Box, PlacedLine, PlacedPage } from '../../model/placed.ts'
import { overlapAcross } from './boxes.ts'
import { type Display, displaysOf, joinsDisplay } from './displays.ts'
import { withoutDropCapitals } from './drop-capitals.ts'
import { frameOf, framesOf } from './frames.ts'
import { withoutFurniture } from './furniture.ts'
import type { Segment } from './segment.ts'
import { segmentsOf } from './segments.ts'
import { withStacked } from './stacked.ts'
import { isSetUpright, turned } from './turned.ts'

/** A page by what its lines are. */
export interface Sheet {
  /** The height of the characters that most of it is set in. */
  size: number
  segments: Segment[]
  displays: Display[]
  furniture: PlacedLine[]
  rules: Box[]
  frames: Box[]
  frame: Map<Segment | Display, Box | undefined>
}

/** Characters of a headline are so much higher than those of the text. */
const DISPLAYED = 1.13
/** Within the size of the text this much is another setting of the same. */
const STEP = 4

export function sheetOf(given: PlacedPage): Sheet {
  const page = isSetUpright(given) ? turned(given) : given
  const { rules } = page
  const inArticles = page.blocks.flatMap(({ role, lines }) => (role === 'furniture' ? [] : lines))
  const lines = withoutDropCapitals(withStacked(inArticles))
  const { size, face } = commonSetting(lines)
  const { own, furniture } = withoutFurniture(lines, size, rules)
  const isDisplay = (line: PlacedLine) => line.isUpright || line.size > DISPLAYED * size
  const all = segmentsOf(
    own.filter((line) => !isDisplay(line)),
    rules,
    face,
  )
  const displays = displaysOf(own.filter(isDisplay), all, rules)
  const isText = (segment: Segment) =>
    segment.lines.every((line) => line.face === face && Math.abs(line.size - size) < 0.02 * size) &&
    (segment.lines.length > 1 || all.some((other) => isLevel(other, segment)))
  const segments = all.filter((segment) => !joinsDisplay(segment, isText(segment), displays, rules))
  const frames = framesOf(rules, page)
  const frame = new Map([...segments, ...displays].map((each) => [each, frameOf(frames, each.box)]))
  const margins = page.blocks.flatMap(({ role, lines }) => (role === 'furniture' ? lines : []))
  return { size, segments, displays, furniture: [...furniture, ...margins], rules, frames, frame }
}

/** The height and the face that most of a page is set in. */
function commonSetting(lines: PlacedLine[]): { size: number; face: string } {
  const counts = new Map<string, number>()
  for (const { size, face, text, isUpright } of lines) {
    if (isUpright) continue
    const key = `${Math.round(size * STEP) / STEP} ${face}`
    counts.set(key, (counts.get(key) ?? 0) + text.length)
  }
  const [size = '1', ...face] = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0].split(' ') ?? []
  return { size: Number(size), face: face.join(' ') }
}

/** The column beside a text is no further from it, in the height of the text. */
const ASIDE = 4

const isLevel = (one: Segment, other: Segment) =>
  one !== other &&
  Math.abs(one.box.top - other.box.top) < 0.5 * other.size &&
  overlapAcross(one.box, other.box) > -ASIDE * other.size
