import type { Input } from '../terminal/decode.ts'
import type { Notice, Size, State } from './state.ts'

/** The terminal as the explorer needs it. */
export interface Surface {
  size(): Size
  onResize(listener: () => void): () => void
  /** Everything that one read brought, together. */
  onInputs(listener: (inputs: Input[]) => void): () => void
  /** Something is to be said that answers no key. */
  onNotice(listener: (notice: Notice) => void): () => void
  /** The row in which the reversed cell is where the next character goes, if there is one. */
  placeCaret(row: number | undefined): void
  takeWidth(ambiguous: 1 | 2, isMeasured: boolean): void
  /** Asks the terminal to copy a text; false for one that is too long for it. */
  copy(text: string): boolean
  /** One thing was to be chosen, and this is it. */
  choose(text: string): void
  redraw(): void
  /** Back to the shell for a while. */
  suspend(): void
  setMouse(isOn: boolean): void
  /** Gives the terminal to an editor; false where it does not start. */
  edit(path: string, line: number): boolean
  /** The state that a person will want to find again. */
  remember(state: State): void
}
