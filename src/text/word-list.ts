/**
 * The words of a list that is kept as lines of words: what a data file holds.
 *
 * @example wordsOfLines(['甲 乙', '丙']) // ['甲', '乙', '丙']
 */
export const wordsOfLines = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '))
