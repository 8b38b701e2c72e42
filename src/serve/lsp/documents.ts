import type { Range } from 'vscode-languageserver-types'
import { Document } from './document.ts'
import type { Encoding } from './positions.ts'

/** The drafts that an editor has open; each is looked at when the keys rest. */
export class Documents {
  encoding: Encoding = 'utf-16'
  private readonly open = new Map<string, Document>()
  private readonly waiting = new Map<string, NodeJS.Timeout>()

  constructor(
    private readonly rest: number,
    private readonly look: (document: Document) => void,
  ) {}

  get(uri: string): Document | undefined {
    return this.open.get(uri)
  }

  /** True while a document is as it was. */
  isOpen(document: Document): boolean {
    return this.open.get(document.uri) === document
  }

  set(uri: string, version: number | null, text: string): void {
    this.open.get(uri)?.settle()
    this.open.set(uri, new Document(uri, version, text, this.encoding))
    this.soon(uri)
  }

  change(uri: string, version: number | null, changes: { text: string; range: Range | undefined }[]): void {
    const before = this.open.get(uri)?.text
    // Closed, or never opened: its marks would be nobody's.
    if (before === undefined) return
    this.set(
      uri,
      version,
      changes.reduce((text, change) => this.edited(text, change), before),
    )
  }

  /** A text with a change of the editor's; without a range it is all anew. */
  private edited(before: string, { range, text }: { text: string; range: Range | undefined }): string {
    if (!range) return text
    const { places } = new Document('', null, before, this.encoding)
    const ends = [places.offsetAt(range.start), places.offsetAt(range.end)]
    // Which end is which is what editors mistake: taken as it stands, what lies between would stand twice.
    return before.slice(0, Math.min(...ends)) + text + before.slice(Math.max(...ends))
  }

  soon(uri: string): void {
    clearTimeout(this.waiting.get(uri))
    const look = () => {
      const document = this.open.get(uri)
      if (document) this.look(document)
    }
    this.waiting.set(uri, setTimeout(look, this.rest))
  }

  close(uri: string): void {
    this.open.get(uri)?.settle()
    this.open.delete(uri)
    clearTimeout(this.waiting.get(uri))
    this.waiting.delete(uri)
  }

  /** Nothing is looked at any more. */
  stop(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer)
    for (const document of this.open.values()) document.settle()
    this.open.clear()
  }
}
