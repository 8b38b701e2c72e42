import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'
import { decode, type FoundSpan, type Span } from './decode.ts'
import { featuresOf } from './features.ts'
import { KINDS, type NameKind, tagAt } from './tags.ts'
import { FEATURES } from './templates.ts'
import { shippedWeights, type Weights } from './weights.ts'

let features = new Int32Array(0)
let layer = new Uint8Array(0)
let active = new Uint8Array(0)

/** A find of the rules as the tagger speaks of names, in a sentence that begins at a place of its text. */
export const asSpan = ({ kind, at, length }: Find, begin = 0): Span => ({
  kind: KINDS.indexOf(kind as NameKind),
  at: at - begin,
  length,
})

/** What the rules found in a text, as the tag of each place: longer names over shorter ones, bodies over places. */
export function layerOf(length: number, spans: Span[]): Uint8Array {
  if (layer.length < length) layer = new Uint8Array(2 * length)
  layer.fill(0, 0, length)
  for (const kind of [1, 2, 0]) {
    for (const span of spans) {
      if (span.kind !== kind) continue
      for (let place = 0; place < span.length; place++)
        layer[span.at + place] = tagAt(kind, span.length, place)
    }
  }
  return layer
}

/** The features of a text, and which places have any, in a room that the next text takes over. */
export function featuresFor(
  { text, starts }: Pick<Piece, 'text' | 'starts'>,
  spans: Span[],
): { features: Int32Array; active: Uint8Array } {
  if (active.length < text.length) {
    features = new Int32Array(2 * text.length * FEATURES)
    active = new Uint8Array(2 * text.length)
  }
  featuresOf(text, starts, layerOf(text.length, spans), features, active)
  return { features, active }
}

/**
 * The names of a text, and how much worse it is without each find of the rules there, in the order of these: see
 * `decode`.
 */
export function tagNames(
  piece: Pick<Piece, 'text' | 'starts'>,
  byRule: Span[],
  weights: Weights = shippedWeights(),
): { spans: FoundSpan[]; margins: number[] } {
  const { features, active } = featuresFor(piece, byRule)
  return decode(piece.text.length, features, active, weights, byRule)
}
