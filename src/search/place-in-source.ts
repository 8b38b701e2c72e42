/** A place in a source file. */
export interface Place {
  line: number
  /** Code units before it in its line. */
  column: number
}

/** Where a place of a block's text stands: the triples of its origin say from where on which line holds. */
export function placeIn(origin: number[], at: number): Place | undefined {
  let found: Place | undefined
  for (let index = 0; index + 2 < origin.length; index += 3) {
    const [offset, line, column] = [origin[index]!, origin[index + 1]!, origin[index + 2]!]
    if (offset > at) break
    found = { line, column: column + at - offset }
  }
  return found
}
