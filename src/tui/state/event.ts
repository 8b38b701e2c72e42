import type { News } from '../../desk/desk.ts'
import type { FirstAnswers } from '../../desk/first-answers.ts'
import type { Input } from '../../terminal/sent.ts'
import type { Notice } from './notice.ts'
import type { Answer } from './questions.ts'
import type { Size } from './state.ts'

/** What happens to the explorer. */
export type Event =
  /** It begins, with what was asked while the program was loaded. */
  | { type: 'begun'; first: FirstAnswers }
  | { type: 'input'; input: Input }
  | { type: 'size'; size: Size }
  | { type: 'answer'; tag: number; answer: Answer }
  | { type: 'news'; news: News }
  /** How something went that was done outside. */
  | { type: 'notice'; notice: Notice }
  /** The searches that are kept are others, or were looked at. */
  | { type: 'searches' }
  /** It has stood long enough. */
  | { type: 'faded'; notice: Notice }
  /** Nothing more was typed for a while. */
  | { type: 'rested' }
  /** What is typed has waited long for an answer. */
  | { type: 'late' }
  /** These keys have waited for the end of their sequence. */
  | { type: 'lingered'; keys: string }
