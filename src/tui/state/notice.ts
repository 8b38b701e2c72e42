import type { Messages } from '../../messages/index.ts'

/** A line that answers a key, or tells what happened. */
export interface Notice {
  say: keyof Messages['notices']
  what?: string
  /** What it is one of is listed above it. */
  isListed?: true
}

const LASTING = new Set<Notice['say']>(['settings', 'unread', 'unkept', 'rebuilt', 'cjkWidth'])

/** What tells of something that is wrong stands until a key is pressed: the person may have looked away. */
export const isLasting = ({ say }: Notice): boolean => LASTING.has(say)

/** What the timer of unfinished keys says where the person has gone back or forth, and rests there. */
export const WALKED = 'walked'
