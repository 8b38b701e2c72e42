/** Where something stands on a page, from its upper left corner, in whatever unit the page is measured in. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** A line of text where it stands. Set from top to bottom, its box is high and narrow. */
export interface PlacedLine {
  text: string
  box: Box
  /** How high its characters are, in the page's unit. */
  size: number
  /** Which of the page's typefaces most of it is set in; lines of one face have one name. */
  face: string
  isUpright: boolean
  /** Of which of its characters a recogniser was unsure: from, to, from, to, in code units. */
  unsure?: number[]
}

/** Lines that a form itself keeps together, in its order: a region, a paragraph, a text frame. */
export interface PlacedBlock {
  /** What the form calls it, where it says so. */
  role?: 'heading' | 'furniture'
  lines: PlacedLine[]
}

/**
 * A page whose text has places: what a PDF, a recogniser of characters or an electronic paper knows of it. Forms that
 * know no blocks give one.
 */
export interface PlacedPage {
  width: number
  height: number
  blocks: PlacedBlock[]
  /** Rules between columns and articles, and the sides of frames. */
  rules: Box[]
}
