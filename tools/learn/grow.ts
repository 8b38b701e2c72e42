import type { Forest } from '../../src/ingest/learned/trees.ts'
import { forestOf, type Tree, UNIT } from '../../src/ingest/learned/trees.ts'

// Gradient boosting of decision trees on histograms, as LightGBM and XGBoost do it, in plain code: the packages that
// do it are native. Rows are whole numbers, the same rows give the same trees.

export interface GrowOptions {
  rounds: number
  depth: number
  rate: number
  /** The least weight of rows in a leaf. */
  leaf: number
  /** Parts of the rows and of the features that each tree sees. */
  rowShare: number
  featureShare: number
}

const BINS = 48
const RIDGE = 1

/** Numbers that look drawn by chance and are always the same. */
export function drawer(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 0x100000000
  }
}

/** For each feature the limits between its bins. */
function binLimits(rows: Int32Array, count: number, features: number): Int32Array[] {
  const sample = Math.min(count, 20000)
  const every = count / sample
  return Array.from({ length: features }, (_, feature) => {
    const values = new Int32Array(sample)
    for (let index = 0; index < sample; index++)
      values[index] = rows[Math.floor(index * every) * features + feature]!
    values.sort()
    const limits: number[] = []
    for (let bin = 1; bin < BINS; bin++) {
      const value = values[Math.floor((bin * sample) / BINS)]!
      if (value !== values[sample - 1] && value !== limits.at(-1)) limits.push(value)
    }
    // Few different values: each its own bin, however rare.
    const different = [...new Set(values)]
    if (different.length <= BINS) return Int32Array.from(different.slice(0, -1))
    return Int32Array.from(limits)
  })
}

interface Node {
  ask: number
  limit: number
  /** The limit as the bin of the feature that is asked. */
  bin: number
  left?: Node
  right?: Node
}

/** Learns `outcomes` scores (one for yes or no) from rows, their outcomes and their weights. */
export function grow(
  rows: Int32Array,
  features: number,
  answers: Int32Array,
  weights: Float32Array,
  outcomes: number,
  options: GrowOptions,
): Forest {
  const count = answers.length
  const limits = binLimits(rows, count, features)
  // By feature, so that a histogram reads along memory.
  const bins = limits.map((bounds, feature) => {
    const column = new Uint8Array(count)
    for (let row = 0; row < count; row++) {
      const value = rows[row * features + feature]!
      let [low, high] = [0, bounds.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (value <= bounds[middle]!) high = middle
        else low = middle + 1
      }
      column[row] = low
    }
    return column
  })
  const draw = drawer(7)
  const scores = new Float32Array(count * outcomes)
  const gradient = new Float32Array(count)
  const hessian = new Float32Array(count)
  const trees: Node[] = []
  for (let round = 0; round < options.rounds; round++) {
    const chosen: number[] = []
    for (let row = 0; row < count; row++) if (draw() < options.rowShare) chosen.push(row)
    const seen = Int32Array.from(chosen)
    const chances = chancesOf(scores, count, outcomes)
    for (let outcome = 0; outcome < outcomes; outcome++) {
      for (let row = 0; row < count; row++) {
        const chance = chances[row * outcomes + outcome]!
        const target = outcomes === 1 ? answers[row]! : answers[row] === outcome ? 1 : 0
        gradient[row] = (target - chance) * weights[row]!
        hessian[row] = Math.max(1e-6, chance * (1 - chance)) * weights[row]!
      }
      const asked: number[] = []
      for (let feature = 0; feature < features; feature++)
        if (limits[feature]!.length > 0 && draw() < options.featureShare) asked.push(feature)
      const tree = growTree({ bins, limits, gradient, hessian, asked, options }, seen, 0)
      trees.push(tree)
      for (let row = 0; row < count; row++) {
        let node = tree
        while (node.left) node = bins[node.ask]![row]! <= node.bin ? node.left : node.right!
        scores[row * outcomes + outcome]! += node.limit / UNIT
      }
    }
  }
  return forestOf(trees.map(asTree), { features, outcomes })
}

function chancesOf(scores: Float32Array, count: number, outcomes: number): Float32Array {
  const chances = new Float32Array(scores.length)
  for (let row = 0; row < count; row++) {
    if (outcomes === 1) {
      chances[row] = 1 / (1 + Math.exp(-scores[row]!))
      continue
    }
    const at = row * outcomes
    let most = scores[at]!
    for (let outcome = 1; outcome < outcomes; outcome++) most = Math.max(most, scores[at + outcome]!)
    let sum = 0
    for (let outcome = 0; outcome < outcomes; outcome++)
      sum += chances[at + outcome] = Math.exp(scores[at + outcome]! - most)
    for (let outcome = 0; outcome < outcomes; outcome++) chances[at + outcome]! /= sum
  }
  return chances
}

interface Growing {
  bins: Uint8Array[]
  limits: Int32Array[]
  gradient: Float32Array
  hessian: Float32Array
  asked: number[]
  options: GrowOptions
}

/** For each feature asked and each of its bins the sums of some rows: gradient, hessian, side by side. */
type Sums = Float64Array

function sumsOf({ bins, gradient, hessian, asked }: Growing, rows: Int32Array): Sums {
  const sums = new Float64Array(asked.length * BINS * 2)
  const both = new Float32Array(rows.length * 2)
  for (let index = 0; index < rows.length; index++) {
    both[2 * index] = gradient[rows[index]!]!
    both[2 * index + 1] = hessian[rows[index]!]!
  }
  for (let place = 0; place < asked.length; place++) {
    const column = bins[asked[place]!]!
    const from = place * BINS
    for (let index = 0; index < rows.length; index++) {
      const at = 2 * (from + column[rows[index]!]!)
      sums[at]! += both[2 * index]!
      sums[at + 1]! += both[2 * index + 1]!
    }
  }
  return sums
}

/** What is left of the sums of a node without those of one of its two sides. */
function restOf(sums: Sums, side: Sums): Sums {
  const rest = new Float64Array(sums.length)
  for (let at = 0; at < sums.length; at++) rest[at] = sums[at]! - side[at]!
  return rest
}

function growTree(growing: Growing, rows: Int32Array, depth: number, known?: Sums): Node {
  const { bins, limits, gradient, hessian, asked, options } = growing
  let [allG, allH] = [0, 0]
  for (let index = 0; index < rows.length; index++) {
    allG += gradient[rows[index]!]!
    allH += hessian[rows[index]!]!
  }
  const worth = Math.round(((options.rate * allG) / (allH + RIDGE)) * UNIT)
  const leaf: Node = { ask: -1, bin: 0, limit: Math.max(-32000, Math.min(32000, worth)) }
  if (depth === options.depth || allH < 2 * options.leaf) return leaf
  const sums = known ?? sumsOf(growing, rows)
  const parent = (allG * allG) / (allH + RIDGE)
  let best = { gain: 1e-3, feature: -1, bin: 0 }
  for (let place = 0; place < asked.length; place++) {
    const feature = asked[place]!
    let [leftG, leftH] = [0, 0]
    for (let bin = 0; bin < limits[feature]!.length; bin++) {
      const at = 2 * (place * BINS + bin)
      leftG += sums[at]!
      leftH += sums[at + 1]!
      if (leftH < options.leaf || allH - leftH < options.leaf) continue
      const rightG = allG - leftG
      const gain = (leftG * leftG) / (leftH + RIDGE) + (rightG * rightG) / (allH - leftH + RIDGE) - parent
      if (gain > best.gain) best = { gain, feature, bin }
    }
  }
  if (best.feature < 0) return leaf
  const column = bins[best.feature]!
  const left = rows.filter((row) => column[row]! <= best.bin)
  const right = rows.filter((row) => column[row]! > best.bin)
  const isLast = depth + 1 === options.depth
  const smaller = isLast ? undefined : sumsOf(growing, left.length < right.length ? left : right)
  const larger = smaller && restOf(sums, smaller)
  const [ofLeft, ofRight] = left.length < right.length ? [smaller, larger] : [larger, smaller]
  return {
    ask: best.feature,
    bin: best.bin,
    limit: limits[best.feature]![best.bin]!,
    left: growTree(growing, left, depth + 1, ofLeft),
    right: growTree(growing, right, depth + 1, ofRight),
  }
}

const asTree = ({ ask, limit, left, right }: Node): Tree =>
  left ? { ask, limit, ways: [asTree(left), asTree(right!)] } : { worth: limit }
