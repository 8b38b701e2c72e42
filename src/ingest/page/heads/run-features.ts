import { limit } from '../limit.ts'
import { endKind, startKind } from '../lines/line-facts.ts'
import { wordAcross } from '../lines/line-features.ts'
import { scoreText, type TextWeights } from '../words/text-scores.ts'
import type { Shown } from './head-features.ts'

export const RUN_FEATURES = 16

/** A row for two display lines, one below the other: does the headline go on in the second? */
export function runRow(above: Shown, below: Shown, weights: TextWeights): Int32Array {
  const [first, second] = [above.piece.lines[0]!, below.piece.lines[0]!]
  return Int32Array.of(
    Math.min(60, first.read.length),
    Math.min(60, second.read.length),
    limit(first.cells - second.cells, 60),
    Math.abs(limit(first.cells - second.cells, 60)),
    endKind(first.read),
    startKind(second.read),
    wordAcross(first.read, second.read),
    first.read.includes(' ') ? 1 : 0,
    second.read.includes(' ') ? 1 : 0,
    limit(scoreText(weights, 'shows', first.read, ''), 500),
    limit(scoreText(weights, 'shows', second.read, ''), 500),
    limit(scoreText(weights, 'starts', second.read, first.read), 500),
    second.gapBefore ? 1 : 0,
    limit(second.number - first.number, 9),
    (first.upright ? 1 : 0) + (second.upright ? 2 : 0),
    Math.min(9, above.size),
  )
}
