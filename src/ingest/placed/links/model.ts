import { inflateRawSync } from 'node:zlib'
import { unpackForest } from '../../learned/pack.ts'
import type { Forest } from '../../learned/trees.ts'
import weights from './weights.json' with { type: 'json' }

/** What was learned of pages whose lines have places: what goes on where, whose a headline is, how sure both are. */
export interface PlacedModel {
  links: Forest
  heads: Forest
  sure: Forest
}
export const PLACED_FORESTS = ['links', 'heads', 'sure'] as const

let shipped: PlacedModel | undefined

/** The model that the program comes with (tools/learn-placed). */
export function learnedPlaces(): PlacedModel {
  shipped ??= placedModelFrom(inflateRawSync(Buffer.from(weights.data, 'base64')))
  return shipped
}

export function placedModelFrom(bytes: Uint8Array): PlacedModel {
  let at = 0
  return Object.fromEntries(
    PLACED_FORESTS.map((name) => {
      const { forest, end } = unpackForest(bytes, at)
      at = end
      return [name, forest]
    }),
  ) as unknown as PlacedModel
}
