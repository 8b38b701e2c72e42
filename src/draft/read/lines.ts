/** A row of a table: its cells are one paragraph, parted by commas; a name behind its office stands beside it. */
const ROW = /^[\s\u3000]*\|/

export function* linesOf(text: string): Generator<{ at: number; end: number }> {
  for (let at = 0; at <= text.length; ) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    yield { at, end: text[end - 1] === '\r' && end > at ? end - 1 : end }
    at = end + 1
  }
}

interface Part {
  at: number
  end: number
  /** Where the row begins of which it is a cell. */
  row?: number
}

/** The lines of a draft, and of a table the cells, without blanks around them. */
export function* partsOf(draft: string): Generator<Part> {
  for (const { at, end } of linesOf(draft)) {
    if (!ROW.test(draft.slice(at, end))) {
      yield { at, end }
      continue
    }
    for (let from = draft.indexOf('|', at) + 1; from < end; ) {
      const bar = draft.indexOf('|', from)
      const to = bar < 0 || bar > end ? end : bar
      const cell = draft.slice(from, to)
      if (!NO_CELL.test(cell.trim())) yield { at: from, end: from + cell.trimEnd().length, row: at }
      from = to + 1
    }
  }
}
const NO_CELL = /^:?-*:?$/
