import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'
import { decode, type FoundSpan, type Span } from './decode.ts'
import { FEATURES, featuresOf } from './features.ts'
import { KINDS, tagAt } from './tags.ts'
import { shippedWeights, type Weights } from './weights.ts'

let features = new Int32Array(0)
let layer = new Uint8Array(0)
let active = new Uint8Array(0)

/** A find of the rules as the tagger speaks of names; nothing where it is of another kind. */
function asSpan({ kind, at, length }: Find): Span | undefined {
  const index = KINDS.indexOf(kind as (typeof KINDS)[number])
  return index < 0 ? undefined : { kind: index, at, length }
}

/** What the rules found in a text, as the tag of each place: longer names over shorter ones, bodies over places. */
export function layerOf(length: number, finds: Find[]): Uint8Array {
  if (layer.length < length) layer = new Uint8Array(2 * length)
  layer.fill(0, 0, length)
  const spans = finds.flatMap((find) => asSpan(find) ?? [])
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
  finds: Find[],
): { features: Int32Array; active: Uint8Array } {
  if (active.length < text.length) {
    features = new Int32Array(2 * text.length * FEATURES)
    active = new Uint8Array(2 * text.length)
  }
  featuresOf(text, starts, layerOf(text.length, finds), features, active)
  return { features, active }
}

/** The names of a text, and what the tagger says of the finds of the rules there: how much worse it is without them. */
export function tagNames(
  piece: Pick<Piece, 'text' | 'starts'>,
  finds: Find[],
  weights: Weights = shippedWeights(),
): { spans: FoundSpan[]; margins: Map<Find, number> } {
  const asked = finds.flatMap((find) => {
    const span = asSpan(find)
    return span ? [{ find, span }] : []
  })
  const own = featuresFor(piece, finds)
  const { spans, margins } = decode(
    piece.text.length,
    own.features,
    own.active,
    weights,
    asked.map(({ span }) => span),
  )
  return { spans, margins: new Map(asked.map(({ find }, index) => [find, margins[index]!])) }
}
