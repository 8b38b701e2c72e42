import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../../../model/placed.ts'
import { heightOf, widthOf } from '../../placed/boxes.ts'

// Rules between columns and the sides of frames, out of all that a page draws.

type Matrix = [number, number, number, number, number, number]

const multiplied = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

const placed = (m: Matrix, [x1, y1, x2, y2]: number[]): Box => {
  const xs = [m[0] * x1! + m[2] * y1! + m[4], m[0] * x2! + m[2] * y2! + m[4]]
  const ys = [m[1] * x1! + m[3] * y1! + m[5], m[1] * x2! + m[3] * y2! + m[5]]
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** Thicker ones are bars and backgrounds, shorter ones parts of drawings, in points. */
const THICKEST = 4
const SHORTEST = 24
/** A page that draws more than this has drawings, not rules. */
const MOST = 2000

/** One that is drawn as a line, or the four sides of a frame. */
function sides({ left, top, right, bottom }: Box, isFrame: boolean): Box[] {
  const [width, height] = [right - left, bottom - top]
  if (height <= THICKEST && width >= SHORTEST) return [{ left, top, right, bottom }]
  if (width <= THICKEST && height >= SHORTEST) return [{ left, top, right, bottom }]
  if (!isFrame || width < SHORTEST || height < SHORTEST) return []
  return [
    { left, top, right, bottom: top },
    { left, top: bottom, right, bottom },
    { left, top, right: left, bottom },
    { left: right, top, right, bottom },
  ]
}

const STROKES = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.closeFillStroke,
  OPS.eoFillStroke,
])
const FILLS = new Set<number>([OPS.fill, OPS.eoFill])
/** Points of a path that goes round twice, as a frame that is filled between its sides. */
const TWICE_ROUND = 8
/** What is filled with the colour of paper is no ground of a text, nor is what is no larger than a drawn character. */
const WHITE = '#ffffff'
const SMALLEST_GROUND = 60

const pointsIn = (path: unknown): number => {
  const data = path as ArrayLike<number> | null | undefined
  return data ? Math.floor(data.length / 3) : 0
}

/** What a page keeps and takes up again while it draws. */
interface Drawing {
  matrix: Matrix
  fill: unknown
}

/** The rules that a list of a page's operators draws; a coloured ground is a frame. */
export function drawnRules(
  { fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] },
  view: Matrix,
): Box[] {
  const rules: Box[] = []
  const kept: Drawing[] = []
  const first: Drawing = { matrix: view, fill: '#000000' }
  let now = first
  const transformed = (by: unknown) => ({ ...now, matrix: multiplied(now.matrix, by as Matrix) })
  for (let at = 0; at < fnArray.length && rules.length < MOST; at++) {
    const operator = fnArray[at]!
    const args = argsArray[at] as unknown[] | null
    if (operator === OPS.save) kept.push(now)
    else if (operator === OPS.restore) now = kept.pop() ?? first
    else if (operator === OPS.transform && args) now = transformed(args)
    else if (operator === OPS.setFillRGBColor && args) now = { ...now, fill: args[0] }
    else if (operator === OPS.paintFormXObjectBegin) {
      kept.push(now)
      if (args?.[0]) now = transformed(args[0])
    } else if (operator === OPS.paintFormXObjectEnd) now = kept.pop() ?? first
    else if (operator === OPS.constructPath && args) {
      const [painted, paths, extent] = args as [number, unknown[], ArrayLike<number> | null]
      const isStroked = STROKES.has(painted)
      if (!extent || (!isStroked && !FILLS.has(painted))) continue
      const box = placed(now.matrix, Array.from(extent))
      const isGround = now.fill !== WHITE && Math.min(widthOf(box), heightOf(box)) >= SMALLEST_GROUND
      const isFrame = isStroked || isGround || pointsIn(paths[0]) >= TWICE_ROUND
      rules.push(...sides(box, isFrame))
    }
  }
  return rules
}
