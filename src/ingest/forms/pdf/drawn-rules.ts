import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../../../model/placed.ts'

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

const pointsIn = (path: unknown): number => {
  const data = path as ArrayLike<number> | null | undefined
  return data ? Math.floor(data.length / 3) : 0
}

/** The rules that a list of a page's operators draws. */
export function drawnRules(
  { fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] },
  view: Matrix,
): Box[] {
  const rules: Box[] = []
  const kept: Matrix[] = []
  let matrix = view
  for (let at = 0; at < fnArray.length && rules.length < MOST; at++) {
    const operator = fnArray[at]!
    const args = argsArray[at] as never[] | null
    if (operator === OPS.save) kept.push(matrix)
    else if (operator === OPS.restore) matrix = kept.pop() ?? view
    else if (operator === OPS.transform && args) matrix = multiplied(matrix, args as unknown as Matrix)
    else if (operator === OPS.paintFormXObjectBegin) {
      kept.push(matrix)
      if (args?.[0]) matrix = multiplied(matrix, args[0] as Matrix)
    } else if (operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? view
    else if (operator === OPS.constructPath && args) {
      const [painted, paths, extent] = args as unknown as [number, unknown[], ArrayLike<number> | null]
      const isStroked = STROKES.has(painted)
      if (!extent || (!isStroked && !FILLS.has(painted))) continue
      const isFrame = isStroked || pointsIn(paths[0]) >= TWICE_ROUND
      rules.push(...sides(placed(matrix, Array.from(extent)), isFrame))
    }
  }
  return rules
}
