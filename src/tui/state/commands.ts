import type { FixWish } from '../../desk/fix-wish.ts'
import type { Remarked, Taken, WriteWish } from '../../desk/taken.ts'
import type { ShownArticle } from '../../desk/told.ts'
import type { Ground } from '../../text/ground.ts'
import type { AmbiguousWidth } from '../../text/width.ts'
import type { Notice } from './notice.ts'
import type { Pace, Question } from './questions.ts'

/** What is to be asked or done outside: the reducer gives it out, the executor does it, in its order. */
export type Command =
  | { do: 'ask'; slot: string; tag: number; question: Question; pace: Pace }
  /** What is not asked yet in this slot is no longer wanted. */
  | { do: 'drop'; slot: string }
  /** Something waits for what is to be asked when the keys rest: it is asked now. */
  | { do: 'hurry' }
  /** Says so when what waits has waited long. */
  | { do: 'wait' }
  /** Says so when nothing more is typed. */
  | { do: 'rest' }
  /** Says so when these keys have waited for their end. */
  | { do: 'linger'; keys: string }
  /** Says so when this has stood long enough. */
  | { do: 'fade'; notice: Notice }
  /** A text to be copied, or printed where something was to be chosen; with the article that says where it stood. */
  | { do: 'copy' | 'choose'; text: string; citing: ShownArticle | null }
  | { do: 'redraw' }
  | { do: 'suspend' }
  | { do: 'fix'; article: string; wish: Omit<FixWish, 'isKept'> }
  | { do: 'unfix' }
  /** With what is said of it once it is done. */
  | { do: 'collect'; name: string; taken: Taken; said: string }
  | { do: 'remark'; name: string; remarked: Remarked }
  | { do: 'write'; wish: WriteWish }
  /** A search is kept under a name, with what it finds now as seen; or is kept no longer. */
  | { do: 'save'; name: string; query: string }
  | { do: 'forget'; name: string }
  /** A kept search is looked at: what it finds now is seen. */
  | { do: 'look'; name: string }
  | { do: 'edit'; path: string; line: number }
  /** A file that has no lines of text is shown by the program for it. */
  | { do: 'show'; path: string; page: number | undefined }
  | { do: 'mouse'; isOn: boolean }
  /** The terminal says when its window is looked at again: a file may have been changed in another. */
  | { do: 'focus'; isOn: boolean }
  | { do: 'width'; ambiguous: AmbiguousWidth }
  | { do: 'ground'; ground: Ground }
  | { do: 'leave' }
