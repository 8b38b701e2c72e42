import type { AmbiguousWidth } from '../text/width.ts'
import { isAmbiguousWidth, isCount, isShowable } from './checks.ts'
import { isContent } from './kept-file.ts'

/** The last frame, to be shown at once at the next start where the terminal is as it was. */
export interface Screen {
  text: string
  columns: number
  rows: number
  ambiguous: AmbiguousWidth
}

/** What a frame may hold besides characters: ends of rows and looks. */
const BETWEEN = /\n|\x1b\[[\d;]*m/

/**
 * A frame is written to the terminal as it stands, and whoever can write the file that kept it could move the cursor,
 * change the clipboard or the title: only what a frame of ours could hold counts.
 */
const isHarmless = (text: string): boolean => text.split(BETWEEN).every(isShowable)

export function readScreen(value: unknown): Screen | null {
  if (!isContent(value)) return null
  const { text, columns, rows, ambiguous } = value
  const isWhole = typeof text === 'string' && isCount(columns) && isCount(rows) && isAmbiguousWidth(ambiguous)
  return isWhole && isHarmless(text) ? { text, columns, rows, ambiguous } : null
}
