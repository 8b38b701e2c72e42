/** What came of trying one thing so often. */
export interface Row {
  what: string
  tried: number
  held: number
  failed: number
  /** Up to three of what failed. */
  notes: string[]
}

const MOST_NOTES = 3
const NOTE = 300

/** Counts what held and what failed. */
export class Tally {
  private readonly row: Row

  constructor(what: string) {
    this.row = { what, tried: 0, held: 0, failed: 0, notes: [] }
  }

  held(times = 1): void {
    this.row.tried += times
    this.row.held += times
  }

  failed(note: string, times = 1): void {
    this.row.tried += times
    this.row.failed += times
    if (this.row.notes.length < MOST_NOTES) this.row.notes.push(note.slice(0, NOTE))
  }

  check(isHeld: boolean, note: () => string): void {
    if (isHeld) this.held()
    else this.failed(note())
  }

  rows(): Row[] {
    return [this.row]
  }
}

const cell = (text: string) => JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll('|', '\\|')

export const asMarkdown = (rows: Row[]): string =>
  [
    '| what | tried | held | failed | notes |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows.map(
      ({ what, tried, held, failed, notes }) =>
        `| ${cell(what)} | ${tried} | ${held} | ${failed} | ${notes.map(cell).join('; ')} |`,
    ),
  ].join('\n')
