import type { Ground } from '../text/ground.ts'

/** What the explorer has done outside of itself, by the terminal and the programs beside it. */
export interface Surface {
  /** Asks the terminal to copy a text; false for one that is too long for it. */
  copy(text: string): boolean
  /** Something was to be chosen, and this is it, or one of several. */
  choose(text: string): void
  redraw(): void
  /** Back to the shell for a while. */
  suspend(): void
  setMouse(isOn: boolean): void
  /** Whether the terminal tells that it is looked at again. */
  setFocus(isOn: boolean): void
  /** The terminal said how wide it draws what is ambiguous. */
  takeWidth(measured: 1 | 2): void
  /** The terminal said on which ground it writes. */
  takeGround(ground: Ground): void
  /** Gives the terminal to an editor; false where it does not start. */
  edit(path: string, line: number): boolean
  /** Has a file that is no text shown by the program for it, at a page where that takes one; tells where it does not. */
  show(path: string, page: number | undefined, onFailure: () => void): void
  leave(): void
}
