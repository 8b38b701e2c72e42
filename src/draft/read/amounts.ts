import { type Amount, amountsIn } from '../../entities/figures/amount.ts'
import type { Words } from '../../text/segment/segment.ts'

/** 3：2 is a score and 8：30 a time; 培训：533期 is a figure. */
const BEFORE_FIGURE = /(?<![\d一二三四五六七八九十])[：:](?=[\d一二三四五六七八九十])/g

/** The amounts of a text, those behind a colon too. */
export const amountsOf = (text: string, starts: Words): Amount[] => [
  ...amountsIn({ text: text.replace(BEFORE_FIGURE, '，'), starts }),
]
