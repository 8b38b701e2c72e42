import type { Forest } from '../../src/ingest/learned/trees.ts'
import { grow } from '../learn/grow.ts'

/** What is learned from: rows of features, each with its answer. */
export class Rows {
  private readonly rows: Int32Array[] = []
  private readonly answers: number[] = []
  private readonly weights: number[] = []
  constructor(private readonly features: number) {}
  add(row: Int32Array, isSo: boolean, weight = 1): void {
    this.rows.push(row)
    this.answers.push(isSo ? 1 : 0)
    this.weights.push(weight)
  }
  grow(rounds: number, depth: number): Forest {
    const flat = new Int32Array(this.rows.length * this.features)
    for (const [at, row] of this.rows.entries()) flat.set(row, at * this.features)
    const options = { rounds, depth, rate: 0.08, leaf: 4, rowShare: 0.6, featureShare: 0.5 }
    const weights = Float32Array.from(this.weights)
    return grow(flat, this.features, Int32Array.from(this.answers), weights, 1, options)
  }
}
