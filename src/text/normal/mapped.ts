/**
 * A text made from another one, with the way back: the code unit at `i` came from the code units from `starts[i]`
 * to `ends[i]` of the original.
 */
export interface Mapped {
  text: string
  starts: Int32Array
  ends: Int32Array
}

/** The text itself, each code unit its own origin. */
export function unchanged(text: string): Mapped {
  const starts = new Int32Array(text.length)
  const ends = new Int32Array(text.length)
  for (let index = 0; index < text.length; index++) {
    starts[index] = index
    ends[index] = index + 1
  }
  return { text, starts, ends }
}

/** Collects a made text piece by piece, each with the range that it came from. */
export class MappedBuilder {
  private pieces: string[] = []
  private starts: number[] = []
  private ends: number[] = []

  /** Adds `piece` as what became of the original from `start` to `end`. */
  add(piece: string, start: number, end: number): void {
    const oneToOne = piece.length === end - start
    for (let index = 0; index < piece.length; index++) {
      this.starts.push(oneToOne ? start + index : start)
      this.ends.push(oneToOne ? start + index + 1 : end)
    }
    this.pieces.push(piece)
  }

  build(): Mapped {
    return {
      text: this.pieces.join(''),
      starts: Int32Array.from(this.starts),
      ends: Int32Array.from(this.ends),
    }
  }
}
