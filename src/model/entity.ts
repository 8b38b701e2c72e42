export type EntityKind = 'person' | 'org' | 'place' | 'work' | 'practice' | 'figure'

/**
 * Where an entity stands in an article: code points of a text, from `start` up to `end`. `block` counts the blocks of
 * the body; in the field `headline` the lines of the head, kicker first.
 */
export interface Mention {
  field: 'headline' | 'byline' | 'body'
  block: number
  start: number
  end: number
  /** As printed. */
  text: string
  /** The office that stands beside the name here. */
  title?: string
}

/** Somebody or something that an article speaks of. */
export interface Entity {
  kind: EntityKind
  name: string
  /** What it is across the corpus: two articles speak of one thing where kind and key are the same. */
  key: string
  /** The offices that the article gives a person, in the order of their first mention. */
  titles?: string[]
  /** How likely each of these is right and whole, 0 to 1. */
  titleProbabilities?: number[]
  /** The place around a place, the place that a body belongs to. */
  within?: string
  /** What a work is: law, document, book, paper, programme. */
  workKind?: WorkKind
  /** The steps or parts of a practice, where the text lists them, and who runs it. */
  steps?: string[]
  by?: string
  /** How much of the article says that a text names a scheme; below 3 the corpus has to say it too. */
  evidence?: number
  /** A figure: as written, its unit, as a number, and what it counts. */
  value?: string
  unit?: string
  number?: number
  /** The upper end of a range. */
  upTo?: number
  /** True where the text says that the number is not exact: 余, 约, 以上. */
  about?: boolean
  of?: string
  /** How likely this is right, 0 to 1, where it was weighed: nothing where no doubt is known. */
  probability?: number
  mentions: Mention[]
}

export type WorkKind = 'law' | 'document' | 'book' | 'paper' | 'programme' | 'work'
