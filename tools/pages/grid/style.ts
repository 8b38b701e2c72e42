import type { Heads } from './heading.ts'
import type { Cutting } from './partition.ts'

/** Where a headline stands in the place of its story. */
export type HeadPlace =
  | 'above'
  | 'aboveLeft'
  | 'aboveRight'
  | 'middle'
  | 'below'
  | 'belowLeft'
  | 'belowRight'
  | 'inset'
  | 'left'
  | 'right'
  | 'uprightLeft'
  | 'uprightRight'
  | 'uprightMiddle'
  | 'none'

/** What parts a story from others, beside white. */
export type Border = 'none' | 'frame' | 'ground' | 'bar' | 'under' | 'dark'

/** A way of laying out pages: ranges, and shares from 0 to 1. */
export interface Style {
  columns: [number, number]
  /** Characters of a line. */
  width: [number, number]
  /** Lines of text from top to bottom. */
  rows: [number, number]
  cutting: Cutting
  heads: Heads
  places: HeadPlace[]
  borders: Border[]
  /** How many of the stories have such a border. */
  bordered: number
  /** Rules between stories. */
  isRuled: boolean
  /** How many have a picture with a caption, a story in a box inside, the name of a column over the headline. */
  pictured: number
  wrapped: number
  labelled: number
  /** Below the stories a row of notices, each in its box. */
  notices: number
  size?: number[]
}
