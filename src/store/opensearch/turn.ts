import { WRITER } from './documents.ts'
import type { SearchIndex } from './search-index.ts'

/** A writer that says nothing for so long is gone, in milliseconds. */
const SILENCE = 60_000
/** So often it says that it is there. */
const PULSE = 10_000

/** The right to write an index, which one writer has at a time. */
export class Turn {
  private last = Date.now()

  private constructor(
    private readonly index: SearchIndex,
    private readonly mark: string,
    private place: string,
  ) {}

  /** Takes it, from a writer that is gone too; fails where another one is at work. */
  static async taken(index: SearchIndex, mark: string): Promise<Turn> {
    const said = { what: 'writer', mark, number: Date.now() }
    const made = await index.ask('PUT', `/_create/${WRITER}`, said)
    if (made.status < 300) return new Turn(index, mark, placeOf(made.body))
    const { body: known } = await index.ask('GET', `/_doc/${WRITER}`)
    // Answered, and asked again: the first answer was lost.
    if (known?._source?.mark === mark) return new Turn(index, mark, placeOf(known))
    if (known?.found && Date.now() - known._source.number < SILENCE)
      throw index.transport.hindered('otherWriter')
    const path = known?.found ? `/_doc/${WRITER}?${placeOf(known)}` : `/_create/${WRITER}`
    const again = await index.ask('PUT', path, said)
    if (again.status >= 300) throw index.transport.hindered('otherWriter')
    return new Turn(index, mark, placeOf(again.body))
  }

  /** Says from time to time that it is still held, and fails where another writer has taken it. */
  async kept(): Promise<void> {
    if (Date.now() - this.last < PULSE) return
    this.last = Date.now()
    const said = { what: 'writer', mark: this.mark, number: this.last }
    const { status, body } = await this.index.ask('PUT', `/_doc/${WRITER}?${this.place}`, said)
    if (status < 300) this.place = placeOf(body)
    else await this.refreshed()
  }

  /** An answer may have been lost: what counts is whose mark stands there. */
  private async refreshed(): Promise<void> {
    const { body } = await this.index.ask('GET', `/_doc/${WRITER}`)
    if (body?._source?.mark !== this.mark) throw this.index.transport.hindered('otherWriter')
    this.place = placeOf(body)
  }

  async given(): Promise<void> {
    await this.index.ask('DELETE', `/_doc/${WRITER}?${this.place}`)
  }
}

const placeOf = (body: { _seq_no: number; _primary_term: number }): string =>
  `if_seq_no=${body._seq_no}&if_primary_term=${body._primary_term}`
