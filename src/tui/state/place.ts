import type { KnownSpot, Spot } from '../../settings/memory.ts'

export type { KnownSpot, Spot }

/** A place in an article that survives another width: a part of it, counted with its head, and an offset. */
export interface Place {
  block: number
  offset: number
}

/** Where to stand in an article that is on its way, counted with its head or by its body alone. */
export interface Arrival extends Spot {
  isBody?: boolean
  /** What it was known by: its id may be another's by now. */
  headline?: string
}

export const START: Place = { block: 0, offset: 0 }
