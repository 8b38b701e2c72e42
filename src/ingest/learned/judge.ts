import { type Forest, featureOf, limitOf, SIDE_BY_SIDE } from './trees.ts'

/** One more where the value is greater: a sign bit costs less than a branch that is taken by chance. */
const isRight = (ask: number, row: Int32Array, at: number) =>
  (limitOf(ask) - row[at + featureOf(ask)]!) >>> 31

/** Adds what some of the trees say of a row to `scores`, from `place` on, one for each outcome. */
function walk(
  { asks, leaves, depth, outcomes }: Forest,
  from: number,
  to: number,
  row: Int32Array,
  at: number,
  scores: Int32Array,
  place: number,
): void {
  const room = 1 << depth
  const last = room - 1
  let ofA = 0
  let ofB = 0
  let ofC = 0
  let ofD = 0
  let ofE = 0
  let ofF = 0
  for (let tree = from; tree < to; tree += SIDE_BY_SIDE) {
    const first = tree * room
    const second = first + room
    const third = second + room
    const fourth = third + room
    const fifth = fourth + room
    const sixth = fifth + room
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    for (let step = 0; step < depth; step++) {
      a = 2 * a + 1 + isRight(asks[first + a]!, row, at)
      b = 2 * b + 1 + isRight(asks[second + b]!, row, at)
      c = 2 * c + 1 + isRight(asks[third + c]!, row, at)
      d = 2 * d + 1 + isRight(asks[fourth + d]!, row, at)
      e = 2 * e + 1 + isRight(asks[fifth + e]!, row, at)
      f = 2 * f + 1 + isRight(asks[sixth + f]!, row, at)
    }
    ofA += leaves[first + a - last]!
    ofB += leaves[second + b - last]!
    ofC += leaves[third + c - last]!
    ofD += leaves[fourth + d - last]!
    ofE += leaves[fifth + e - last]!
    ofF += leaves[sixth + f - last]!
  }
  scores[place]! += ofA
  scores[place + (1 % outcomes)]! += ofB
  scores[place + (2 % outcomes)]! += ofC
  scores[place + (3 % outcomes)]! += ofD
  scores[place + (4 % outcomes)]! += ofE
  scores[place + (5 % outcomes)]! += ofF
}

/** What the trees say of a row, in `scores`, one for each outcome. */
export function judge(forest: Forest, row: Int32Array, at: number, scores: Int32Array): void {
  scores.fill(0)
  walk(forest, 0, forest.trees, row, at, scores, 0)
}

/**
 * What the trees say of many rows, one behind the other. Each time that `enough` more of them have been asked and leave
 * no doubt, by `margin`, which outcome it is, the others are not asked: most lines are plain. Some trees are asked of all
 * rows before the next, so that these trees stay near the processor. SIDE_BY_SIDE divides `enough`.
 */
export function judgeAll(forest: Forest, rows: Int32Array, enough: number, margin: number): Int32Array {
  const { features, outcomes, trees } = forest
  const count = rows.length / features
  const scores = new Int32Array(count * outcomes)
  const open = Int32Array.from({ length: count }, (_, row) => row)
  for (let from = 0, left = count; from < trees && left > 0; from += enough) {
    let kept = 0
    for (let index = 0; index < left; index++) {
      const row = open[index]!
      walk(forest, from, Math.min(trees, from + enough), rows, row * features, scores, row * outcomes)
      if (!isClear(scores, row * outcomes, outcomes, margin)) open[kept++] = row
    }
    left = kept
  }
  return scores
}

const score = new Int32Array(1)

/** What a forest of one outcome says of each of some rows. */
export const judged = (forest: Forest, rows: Int32Array[]): number[] =>
  rows.map((row) => {
    judge(forest, row, 0, score)
    return score[0]!
  })

function isClear(scores: Int32Array, at: number, outcomes: number, margin: number): boolean {
  let [most, second] = [scores[at]!, Number.NEGATIVE_INFINITY]
  for (let outcome = 1; outcome < outcomes; outcome++) {
    const score = scores[at + outcome]!
    if (score > most) {
      second = most
      most = score
    } else if (score > second) second = score
  }
  return most - second >= margin
}
