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
  /** The offices that the article gives a person, in the order of their first mention. */
  titles?: string[]
  mentions: Mention[]
}
