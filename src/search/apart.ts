// What was meant by one line may stand in an article as several words that stand apart.

const APART = '…'

/** @example apart(['小区', '物业']) // '小区…物业' */
export const apart = (words: string[]): string => words.join(APART)

export const partsOf = (meant: string): string[] => meant.split(APART)
