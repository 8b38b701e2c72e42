const QUALITY = /^(?:.{1,4}[级型性式样]|最.|.{2}一流|全方位|多层次|高水平|高质量)$/

/**
 * True for words that say of what sort something is, which many things are.
 *
 * @example isQuality('链条式') // true, and so are 省级, 协调性
 */
export const isQuality = (words: string): boolean => QUALITY.test(words)

const WORKS =
  /(?:建设|维护|改造|施工|扩建|修缮|加固|配套|供水|输水|[一二三]期|枢纽|水库|大桥|隧道|公路|铁路|航道|线)”?工程$/

/** True for what is built, and no scheme: 渠道维护工程, “某号”二期工程. */
export const isWorks = (name: string): boolean => WORKS.test(name)
