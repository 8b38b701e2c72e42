import { inflateRawSync } from 'node:zlib'
import { unpackForest } from '../learned/pack.ts'
import type { Forest } from '../learned/trees.ts'
import weights from '../learned/weights.json' with { type: 'json' }
import { type TextWeights, unpackTexts } from './words/text-scores.ts'

/** All that was learned: what text speaks for, what a line is, where articles part, what goes on where, whose head. */
export interface Model {
  texts: TextWeights
  roles: Forest
  rolesAgain: Forest
  cuts: Forest
  cutsAgain: Forest
  joins: Forest
  unions: Forest
  heads: Forest
  headsAgain: Forest
  headings: Forest
  bare: Forest
  sure: Forest
  runs: Forest
}
export const FORESTS = [
  'roles',
  'rolesAgain',
  'cuts',
  'cutsAgain',
  'joins',
  'unions',
  'heads',
  'headsAgain',
  'headings',
  'bare',
  'sure',
  'runs',
] as const

let shipped: Model | undefined

/** The model that the program comes with (tools/learn). */
export function learned(): Model {
  shipped ??= modelFrom(inflateRawSync(Buffer.from(weights.data, 'base64')))
  return shipped
}

export function modelFrom(bytes: Uint8Array): Model {
  const { texts, end } = unpackTexts(bytes)
  let at = end
  const forests = FORESTS.map((name) => {
    const { forest, end } = unpackForest(bytes, at)
    at = end
    return [name, forest]
  })
  return { texts, ...Object.fromEntries(forests) } as Model
}
