import type { AmbiguousWidth } from '../text/width.ts'

// What stands in a file of ours may have been changed by anyone who can write there: nothing is taken unseen.

export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

export const isText = (value: unknown): value is string => typeof value === 'string'

export const isAmbiguousWidth = (value: unknown): value is AmbiguousWidth => value === 1 || value === 2

/**
 * What moves the cursor, changes a mode or shows nothing of itself; emoji are held together by joiners. The tables that tell more take longer to load than
 * the last screen may take to come.
 */
const HIDDEN = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u

export const isShowable = (text: string): boolean => !HIDDEN.test(text)

/** A line of a search longer than this was pasted by mistake. */
const LONGEST_LINE = 500

/** A search that can be put into its line again: it shows what it is. */
export const isSearchLine = (value: unknown): value is string =>
  isText(value) && value.trim() !== '' && value.length <= LONGEST_LINE && isShowable(value)
