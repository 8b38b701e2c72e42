import type { IUnicodeVersionProvider } from '@xterm/headless'
import stringWidth from 'string-width'

/** Widths by string-width, never by our own code: xterm's default knows only Unicode 6. */
export class Widths implements IUnicodeVersionProvider {
  readonly version = 'string-width'
  private ambiguousIsNarrow: boolean
  private known = new Map<number, 0 | 1 | 2>()

  constructor(ambiguous: 1 | 2) {
    this.ambiguousIsNarrow = ambiguous === 1
  }

  wcwidth(codePoint: number): 0 | 1 | 2 {
    const known = this.known.get(codePoint)
    if (known !== undefined) return known
    const { ambiguousIsNarrow } = this
    const width = Math.min(2, stringWidth(String.fromCodePoint(codePoint), { ambiguousIsNarrow })) as
      | 0
      | 1
      | 2
    this.known.set(codePoint, width)
    return width
  }

  /** Packed as xterm packs them: a character without width joins the one before. */
  charProperties(codePoint: number, preceding: number): number {
    const own = this.wcwidth(codePoint)
    const before = (preceding >> 1) & 3
    const joins = own === 0 && before > 0
    return ((joins ? before : own) << 1) | (joins ? 1 : 0)
  }
}
