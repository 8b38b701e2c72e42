import type { Ground } from '../text/ground.ts'

/** What a terminal sends, one thing at a time. */
export type Input =
  /** A character, or the name of a key: `Up`, `Ctrl-d`, `Shift-Tab`, `F1`. */
  | { type: 'key'; key: string }
  | { type: 'paste'; text: string }
  | { type: 'mouse'; button: MouseButton; action: 'press' | 'drag' | 'release'; column: number; row: number }
  | { type: 'focus'; isFocused: boolean }
  /** Where the cursor stands, counted from 1: the answer to a question. */
  | { type: 'cursor'; row: number; column: number }
  /** Whether text stands on a light or a dark ground: the answer to a question. */
  | { type: 'ground'; ground: Ground }
  /** The terminal said what it is: the answer to a question that nobody needs to read. */
  | { type: 'attributes' }

export type MouseButton = 'left' | 'middle' | 'right' | 'wheelUp' | 'wheelDown' | 'other'
