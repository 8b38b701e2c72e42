import type { Witness } from '../ask/witness.ts'

/** What speaks of who wrote or photographed something. */
const OF_PRINT = /记者|通讯员|摄影|报道|作品|采写|撰稿|稿件|一稿|供稿/

/** True for a sentence that may say who signed an article. */
export const isOfPrint = (text: string): boolean => OF_PRINT.test(text)

/** True for a line that says who signed its article. */
export const isCredit = ({ found, block }: Witness): boolean =>
  block !== undefined && /^(?:source|credit)$/.test(found.article.body[block]!.type)
