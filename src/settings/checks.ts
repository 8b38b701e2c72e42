import { sanitise } from '../text/sanitise.ts'
import type { AmbiguousWidth } from '../text/width.ts'

// What stands in a file of ours may have been changed by anyone who can write there: nothing is taken unseen.

export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

export const isText = (value: unknown): value is string => typeof value === 'string'

export const isAmbiguousWidth = (value: unknown): value is AmbiguousWidth => value === 1 || value === 2

/** A line of a search longer than this was pasted by mistake. */
const LONGEST_LINE = 500

/** A search that can be put into its line again: it shows what it is. */
export const isSearchLine = (value: unknown): value is string =>
  isText(value) && value.trim() !== '' && value.length <= LONGEST_LINE && sanitise(value) === value

/** What of a list, newest last, is as it should be, up to so many. */
export const newest = <Value>(
  value: unknown,
  isOne: (value: unknown) => value is Value,
  most: number,
): Value[] => (Array.isArray(value) ? value.filter(isOne).slice(-most) : [])
