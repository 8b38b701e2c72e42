/** A place in an article that survives another width: a part of it, counted with its head, and an offset. */
export interface Place {
  block: number
  offset: number
}

/** A place in one of all articles. */
export interface Spot extends Place {
  article: string
}

/** A place that the person has marked, with the headline of its article. */
export interface MarkedSpot extends Spot {
  headline: string
}

/** Where to stand in an article that is on its way, counted with its head or by its body alone. */
export interface Arrival extends Spot {
  isBody?: boolean
}

export const START: Place = { block: 0, offset: 0 }
