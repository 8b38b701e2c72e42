const QUALITY = /^(?:.{1,4}[级型性式样]|最.|.{2}一流|全方位|多层次|高水平|高质量)$/

/**
 * True for words that say of what sort something is, which many things are.
 *
 * @example isQuality('链条式') // true, and so are 世界级, 协调性
 */
export const isQuality = (words: string): boolean => QUALITY.test(words)
