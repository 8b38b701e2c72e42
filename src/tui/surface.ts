import type { Input } from '../terminal/decode.ts'
import type { Size } from './state.ts'

/** The terminal as the explorer needs it. */
export interface Surface {
  size(): Size
  onResize(listener: () => void): () => void
  /** Everything that one read brought, together. */
  onInputs(listener: (inputs: Input[]) => void): () => void
  /** The row in which the reversed cell is where the next character goes, if there is one. */
  placeCaret(row: number | undefined): void
  takeWidth(ambiguous: 1 | 2, isMeasured: boolean): void
  /** Asks the terminal to copy a text. */
  copy(text: string): void
  redraw(): void
  /** Back to the shell for a while. */
  suspend(): void
}
