import { type AmbiguousWidth, cells } from '../../text/width.ts'

// The build puts this in the place of string-width inside Ink, whose measuring is on the path of every frame: the
// emoji expression of string-width alone costs 45–65 ms at the first Chinese character.

let ambiguous: AmbiguousWidth = 1

/** How wide Ink takes ambiguous characters to be. */
export function setInkAmbiguousWidth(width: AmbiguousWidth): void {
  ambiguous = width
}

export const inkAmbiguousWidth = (): AmbiguousWidth => ambiguous

export default function stringWidth(text: string): number {
  return cells(text, ambiguous)
}
